export const words = {
  en: {
    name: 'Fork',
    description: 'Sends the same population down several branches at once.',
    summary_one: '{{count}} branch',
    summary_other: '{{count}} branches',
    outlet: { branch: 'Branch {{n}}' },
    form: {
      branches: 'Branches',
      branchesHelp: 'Every branch gets the whole population, at the same time. Name a branch to see its name on the canvas.',
      label: 'Name of branch {{n}}',
      placeholder: 'Branch {{n}}',
      add: 'Add a branch',
      remove: 'Remove branch {{n}}',
      removeWired: 'The last branch is removed together with the transitions that leave it.',
    },
  },
  fr: {
    name: 'Branchement',
    description: 'Envoie la même population dans plusieurs branches à la fois.',
    summary_one: '{{count}} branche',
    summary_other: '{{count}} branches',
    outlet: { branch: 'Branche {{n}}' },
    form: {
      branches: 'Branches',
      branchesHelp: 'Chaque branche reçoit toute la population, au même moment. Nommez une branche pour voir son nom sur le canevas.',
      label: 'Nom de la branche {{n}}',
      placeholder: 'Branche {{n}}',
      add: 'Ajouter une branche',
      remove: 'Supprimer la branche {{n}}',
      removeWired: 'La dernière branche disparaît avec les transitions qui en partent.',
    },
  },
}
