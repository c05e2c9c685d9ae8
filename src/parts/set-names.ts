interface Set {
  readonly step: string
  readonly outlet: string
}

/** How settings name an inbound population: by its step, with the outlet only where one step leads here twice. */
export function setValue(set: Set, all: readonly Set[]): string {
  return isTwice(set, all) ? `${set.step}.${set.outlet}` : set.step
}

/** How a person names it. */
export function setName(set: Set, all: readonly Set[], stepNames: Readonly<Record<string, string>>): string {
  const step = stepNames[set.step] ?? set.step
  return isTwice(set, all) ? `${step} · ${set.outlet}` : step
}

function isTwice(set: Set, all: readonly Set[]): boolean {
  return all.filter(({ step }) => step === set.step).length > 1
}
