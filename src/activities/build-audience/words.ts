import { formWords } from './form-words.ts'

export const words = {
  en: {
    name: 'Build audience',
    description: 'Takes the people for whom a rule holds.',
    everyone: 'Every row of {{table}}',
    outlet: { next: 'Audience', empty: 'Empty' },
    bucket: { targeted: 'targeted' },
    form: formWords.en,
  },
  fr: {
    name: 'Créer une audience',
    description: 'Prend les personnes pour lesquelles une règle est vraie.',
    everyone: 'Toutes les lignes de {{table}}',
    outlet: { next: 'Audience', empty: 'Vide' },
    bucket: { targeted: 'ciblées' },
    form: formWords.fr,
  },
}
