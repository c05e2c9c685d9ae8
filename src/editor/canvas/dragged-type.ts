/** The kind of data under which the palette hands an activity's type to the canvas. */
export const draggedType = 'application/x-cadenza-activity'
