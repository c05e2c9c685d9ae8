export const words = {
  title: 'Modèles',
  description: 'Des campagnes entières pour commencer. Enregistrez les vôtres depuis le canevas.',
  search: 'Rechercher un modèle',
  own: 'Vos modèles',
  shipped: 'Fournis avec Cadenza',
  nothingFound: 'Aucun modèle ne correspond à la recherche.',
  dimension: 'Cible {{table}}',
  steps_one: '{{count}} étape',
  steps_other: '{{count}} étapes',
  inWords: 'Étape par étape',
  start: 'Démarrer une campagne',
  delete: 'Supprimer le modèle',
  ask: { title: 'Supprimer le modèle « {{name}} » ?', text: 'Les campagnes créées à partir de ce modèle restent telles quelles.' },
  empty: {
    title: 'Aucun modèle pour le moment',
    text: 'Ouvrez une campagne et choisissez « Enregistrer comme modèle » : elle apparaîtra ici.',
  },
}
