import { useEffect, useRef } from 'react'

/** For a dialog that is there only while it is open: gives the focus back to what had it before, when that is still there. */
export function useReturnFocus(): void {
  const before = useRef(document.activeElement)
  useEffect(() => {
    const { current } = before
    return () => {
      if (current instanceof HTMLElement) window.setTimeout(() => current.isConnected && current.focus({ preventScroll: true }))
    }
  }, [])
}
