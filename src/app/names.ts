// What all tabs of a workspace share.

export const databaseName = 'cadenza'
/** The Web Lock whose holder owns the data engine and drives the runs (R18), and the channel on which it is asked. */
export const engineName = 'cadenza-engine'
