/** Wakes the one who waits; a ring while nobody waits is remembered. */
export class Bell {
  private rang = false
  private wake: (() => void) | undefined

  ring(): void {
    this.rang = true
    this.wake?.()
  }

  async rung(): Promise<void> {
    if (!this.rang) {
      await new Promise<void>((resolve) => {
        this.wake = resolve
      })
    }
    this.wake = undefined
    this.rang = false
  }
}
