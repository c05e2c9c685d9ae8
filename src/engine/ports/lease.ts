export interface Lease {
  /** Makes the caller the driver of the run. The number is higher than any given out before for it (R18). */
  take(run: string): Promise<number>
}
