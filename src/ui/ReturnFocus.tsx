import { useReturnFocus } from './use-return-focus.ts'

/** For a dialog that stays mounted: stands beside it while it is open. */
export function ReturnFocus() {
  useReturnFocus()
  return null
}
