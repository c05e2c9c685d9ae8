export const formWords = {
  en: {
    dimension: 'Rows of',
    campaignDimension: 'The campaign’s dimension ({{table}})',
    noDimension: 'The campaign has no targeting dimension yet. Choose one in its properties, or here.',
    rule: 'For which',
    columns: 'Columns to carry',
    columnsHelp: 'They go with the population and can be used by later steps and messages. Other columns of the table stay at hand anyway.',
    addColumn: 'Carry a column',
    columnName: 'Name of the carried column {{column}}',
    removeColumn: 'Do not carry {{column}}',
    emptyOutlet: 'An outlet of its own when nobody is found',
    emptyOutletHelp: 'The outlet “Empty” fires instead of “Audience”.',
  },
  fr: {
    dimension: 'Lignes de',
    campaignDimension: 'La dimension de la campagne ({{table}})',
    noDimension: 'La campagne n’a pas encore de dimension de ciblage. Choisissez-en une dans ses propriétés, ou ici.',
    rule: 'Pour lesquelles',
    columns: 'Colonnes à emporter',
    columnsHelp:
      'Elles accompagnent la population et servent aux étapes et messages suivants. Les autres colonnes de la table restent de toute façon accessibles.',
    addColumn: 'Emporter une colonne',
    columnName: 'Nom de la colonne emportée {{column}}',
    removeColumn: 'Ne pas emporter {{column}}',
    emptyOutlet: 'Une sortie propre si personne n’est trouvé',
    emptyOutletHelp: 'La sortie « Vide » se déclenche au lieu de « Audience ».',
  },
}
