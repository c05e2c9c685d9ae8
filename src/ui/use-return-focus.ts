import { useEffect, useState } from 'react'

/**
 * For a dialog that is there only while it is open: gives the focus back to what opened it. What a menu's item opened goes back
 * to the menu's button, for the item is gone by then; where the opener itself is gone, the focus goes to the page's content.
 */
export function useReturnFocus(): void {
  const [before] = useState(opener)
  useEffect(() => () => void window.setTimeout(() => giveFocus(before)), [before])
}

function opener(): HTMLElement | undefined {
  const at = document.activeElement
  const button = at?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const found = button ? document.getElementById(button) : at
  return found instanceof HTMLElement && found !== document.body ? found : undefined
}

function giveFocus(to: HTMLElement | undefined): void {
  const place = to?.isConnected ? to : document.querySelector('main')
  place?.focus({ preventScroll: true })
}
