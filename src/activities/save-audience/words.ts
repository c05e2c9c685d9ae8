import { formWords } from './form-words.ts'

export const words = {
  en: {
    name: 'Save audience',
    description: 'Keeps the population under a name that other campaigns can use.',
    summary: { overwrite: 'Replaces “{{name}}”', append: 'Adds to “{{name}}”', remove: 'Removes from “{{name}}”' },
    unnamed: '…',
    outlet: { next: 'Next' },
    bucket: { before: 'in the audience before', after: 'in the audience now', added: 'added', removed: 'taken out' },
    form: formWords.en,
  },
  fr: {
    name: 'Enregistrer l’audience',
    description: 'Garde la population sous un nom que d’autres campagnes peuvent utiliser.',
    summary: { overwrite: 'Remplace « {{name}} »', append: 'Complète « {{name}} »', remove: 'Retire de « {{name}} »' },
    unnamed: '…',
    outlet: { next: 'Suite' },
    bucket: { before: 'dans l’audience avant', after: 'dans l’audience maintenant', added: 'ajoutées', removed: 'retirées' },
    form: formWords.fr,
  },
}
