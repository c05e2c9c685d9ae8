import type { Population } from '../run/events.ts'

/**
 * The inbound population that settings name as `<step>` or `<step>.<outlet>`; without a name, the first in the order of the
 * campaign's transitions. Undefined when the name fits none.
 */
export function inboundNamed<T extends { readonly step: string; readonly outlet: string }>(
  inbounds: readonly T[],
  name: string,
): T | undefined {
  if (name === '') return inbounds[0]
  return inbounds.find((inbound) => `${inbound.step}.${inbound.outlet}` === name) ?? inbounds.find((inbound) => inbound.step === name)
}

/** What leaves an entry that only says when (W8): there are no rows and no table. */
export function onlyASignal(dimension: string): Population {
  return { table: '', dimension, key: '', columns: [], rows: 0 }
}
