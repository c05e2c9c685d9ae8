/**
 * A button that is not legal now stays in reach of the keyboard, so that its tooltip can say why; it looks disabled and its
 * handler does nothing.
 */
export function refused(refused: boolean): { readonly 'data-disabled'?: true; readonly 'aria-disabled'?: true } {
  return refused ? { 'data-disabled': true, 'aria-disabled': true } : {}
}
