import { formWords } from './form-words.ts'

export const words = {
  en: {
    name: 'Deduplication',
    description: 'Keeps one row of those that are the same, and removes the others.',
    summary: {
      keep_one: 'Keep {{count}} row per {{fields}}',
      keep_other: 'Keep {{count}} rows per {{fields}}',
      all: 'Keep every row',
      none: 'No field chosen',
      random: '{{keep}}, at random',
      lowest: '{{keep}}, lowest {{field}} first',
      highest: '{{keep}}, highest {{field}} first',
      non_empty: '{{keep}}, with {{field}} first',
      values: '{{keep}}, by preferred {{field}}',
    },
    outlet: { next: 'Kept', complement: 'Removed' },
    bucket: { removed: 'removed as duplicates', merged: 'merged into the surviving row' },
    form: formWords.en,
  },
  fr: {
    name: 'Déduplication',
    description: 'Garde une ligne parmi celles qui sont les mêmes, et retire les autres.',
    summary: {
      keep_one: 'Garder {{count}} ligne par {{fields}}',
      keep_other: 'Garder {{count}} lignes par {{fields}}',
      all: 'Garder toutes les lignes',
      none: 'Aucun champ choisi',
      random: '{{keep}}, au hasard',
      lowest: '{{keep}}, {{field}} le plus bas d’abord',
      highest: '{{keep}}, {{field}} le plus haut d’abord',
      non_empty: '{{keep}}, avec {{field}} d’abord',
      values: '{{keep}}, selon les valeurs préférées de {{field}}',
    },
    outlet: { next: 'Gardées', complement: 'Retirées' },
    bucket: { removed: 'retirées comme doublons', merged: 'fusionnées dans la ligne survivante' },
    form: formWords.fr,
  },
}
