import { formWords } from './form-words.ts'

export const words = {
  en: {
    name: 'Combine',
    description: 'Joins several populations: all of them, only what they share, or one without the others.',
    summary: {
      union_one: 'Union of {{count}} set',
      union_other: 'Union of {{count}} sets',
      limited_one: 'Union of {{count}} set, at most {{limit}} rows',
      limited_other: 'Union of {{count}} sets, at most {{limit}} rows',
      intersection_one: 'Intersection of {{count}} set',
      intersection_other: 'Intersection of {{count}} sets',
      exclusion: '{{primary}} without the other sets',
      exclusionOne: 'One set without the others',
      exclusionAny: 'The first set without the others',
    },
    outlet: { next: 'Result', complement: 'Complement' },
    bucket: {
      merged: 'merged into the row of a higher set',
      over_limit: 'beyond the maximum size',
      excluded: 'not in the result',
      not_used: 'only compared with',
    },
    form: formWords.en,
  },
  fr: {
    name: 'Combiner',
    description: 'Réunit plusieurs populations : toutes, seulement ce qu’elles partagent, ou l’une sans les autres.',
    summary: {
      union_one: 'Union de {{count}} ensemble',
      union_other: 'Union de {{count}} ensembles',
      limited_one: 'Union de {{count}} ensemble, au plus {{limit}} lignes',
      limited_other: 'Union de {{count}} ensembles, au plus {{limit}} lignes',
      intersection_one: 'Intersection de {{count}} ensemble',
      intersection_other: 'Intersection de {{count}} ensembles',
      exclusion: '{{primary}} sans les autres ensembles',
      exclusionOne: 'Un ensemble sans les autres',
      exclusionAny: 'Le premier ensemble sans les autres',
    },
    outlet: { next: 'Résultat', complement: 'Complément' },
    bucket: {
      merged: 'fusionnées dans la ligne d’un ensemble plus haut',
      over_limit: 'au-delà de la taille maximale',
      excluded: 'hors du résultat',
      not_used: 'servant à la comparaison',
    },
    form: formWords.fr,
  },
}
