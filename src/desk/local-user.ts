/** Who does things here, in journals: whoever sits at this browser, for there are no accounts. */
export const localUser = 'local'
