export const words = {
  title: 'Boîte d’envoi',
  description:
    'Les messages tels qu’ils ont été remis, chacun rendu pour son destinataire. Ils restent ici ; rien ne quitte ce navigateur.',
  search: 'Rechercher une adresse ou un objet',
  loading: 'Chargement…',
  messages_one: '{{n}} message',
  messages_other: '{{n}} messages',
  nothingFound: 'Aucun message ne correspond à la recherche et aux filtres.',
  column: { at: 'Remis le', address: 'À', subject: 'Objet' },
  filter: { campaign: 'Toutes les campagnes', run: 'Toutes les exécutions', step: 'Toutes les étapes' },
  runOf: 'Exécution {{n}}, {{when}}',
  empty: {
    title: 'Aucun message pour le moment',
    text: 'Quand une campagne avec une étape E-mail s’exécute, chaque message arrive ici, rendu pour son destinataire.',
  },
  none: { title: 'Aucun message choisi', text: 'Choisissez un message dans la liste pour le lire.' },
  pane: 'Message',
  to: 'À {{address}}',
  openRun: 'Ouvrir l’exécution',
  html: 'HTML',
  text: 'Texte brut',
  htmlOf: 'HTML de « {{subject}} »',
}
