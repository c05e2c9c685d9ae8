export const words = {
  en: {
    name: 'End',
    description: 'Ends a branch. Nothing happens to its rows after it.',
    summary: 'End of the branch',
    bucket: { ended: 'ended here' },
    form: {
      note: 'Note',
      noteHelp: 'Why the branch ends here, for the people who read the campaign. It is shown on the canvas.',
    },
  },
  fr: {
    name: 'Fin',
    description: 'Termine une branche. Rien n’arrive à ses lignes ensuite.',
    summary: 'Fin de la branche',
    bucket: { ended: 'arrivées au bout' },
    form: {
      note: 'Note',
      noteHelp: 'Pourquoi la branche se termine ici, pour les personnes qui lisent la campagne. Elle est affichée sur le canevas.',
    },
  },
}
