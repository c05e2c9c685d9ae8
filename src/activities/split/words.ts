import { formWords } from './form-words.ts'

export const words = {
  en: {
    name: 'Split',
    description: 'Cuts a population into subsets, by rule, number, percentage or chance.',
    summary: {
      subsets_one: '{{count}} subset: {{names}}',
      subsets_other: '{{count}} subsets: {{names}}',
      overlap: '{{subsets}}, overlapping',
    },
    subset: 'Subset {{n}}',
    outlet: { next: 'All subsets', complement: 'Complement', subset: 'Subset {{n}}' },
    bucket: { rest: 'in no subset', shared: 'in several subsets, counted again' },
    form: formWords.en,
  },
  fr: {
    name: 'Diviser',
    description: 'Découpe une population en sous-ensembles, par règle, nombre, pourcentage ou hasard.',
    summary: {
      subsets_one: '{{count}} sous-ensemble : {{names}}',
      subsets_other: '{{count}} sous-ensembles : {{names}}',
      overlap: '{{subsets}}, avec chevauchement',
    },
    subset: 'Sous-ensemble {{n}}',
    outlet: { next: 'Tous les sous-ensembles', complement: 'Complément', subset: 'Sous-ensemble {{n}}' },
    bucket: { rest: 'dans aucun sous-ensemble', shared: 'dans plusieurs sous-ensembles, comptées de nouveau' },
    form: formWords.fr,
  },
}
