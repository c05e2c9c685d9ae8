import { useCallback, useState } from 'react'

interface WhenReached {
  readonly comboboxProps: { readonly keepMounted: boolean }
  readonly onFocus: () => void
}

/**
 * For a list to choose from: its options are drawn when it is first reached. The library draws those of every closed list,
 * which in a table with a list in each line are thousands.
 */
export function useOptionsWhenReached(): WhenReached {
  const [reached, setReached] = useState(false)
  const onFocus = useCallback(() => setReached(true), [])
  return { comboboxProps: { keepMounted: reached }, onFocus }
}
