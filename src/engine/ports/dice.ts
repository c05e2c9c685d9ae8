export interface Dice {
  /** A new id: 12 letters and digits, starting with a letter, lower case. */
  id(): string
}
