export const words = {
  activity_newer: {
    title: 'Étape d’une version plus récente',
    cause: 'Les paramètres de cette étape « {{type}} » sont en version {{found}} ; cette version de Cadenza connaît jusqu’à {{known}}.',
    mend: 'Mettez Cadenza à jour, ou retirez l’étape et paramétrez-la de nouveau.',
  },
  activity_unknown: {
    title: 'Activité inconnue',
    cause:
      'L’étape « {{name}} » est du type « {{type}} », que cette version de Cadenza n’a pas. L’étape a été conservée mais ne peut pas s’exécuter.',
    mend: 'Corrigez le type, mettez Cadenza à jour ou supprimez l’étape.',
  },
  campaign_cycle: {
    title: 'Boucle',
    cause: 'Le flux revient sur ses pas : {{steps}}.',
    mend: 'Supprimez l’une de ces transitions.',
  },
  campaign_empty: {
    title: 'Aucune étape',
    cause: 'La campagne n’a encore aucune étape.',
    mend: 'Ajoutez une étape Créer une audience pour dire à qui elle s’adresse.',
  },
  campaign_invalid: {
    title: 'La campagne a des erreurs',
    cause: 'Elle ne peut être ni publiée ni exécutée tant qu’elle a des erreurs.',
    mend: 'Ouvrez la liste des problèmes et corrigez ceux qui sont des erreurs.',
  },
  channels_many: {
    title: 'Beaucoup d’étapes de canal',
    cause: 'La campagne a {{count}} étapes de canal ; {{limit}} au plus sont recommandées.',
    mend: 'Répartissez-les sur plusieurs campagnes.',
  },
  connection_cycle: {
    title: 'Cela ferait une boucle',
    cause: '« {{to}} » mène déjà à « {{from}} » : cette transition fermerait un cercle.',
    mend: 'Menez la transition à une étape plus loin.',
  },
  dimension_missing: {
    title: 'Pas de dimension de ciblage',
    cause: 'La campagne ne dit pas quelle table elle cible.',
    mend: 'Choisissez la dimension de ciblage dans les propriétés de la campagne.',
  },
  dimension_unknown: {
    title: 'Dimension de ciblage inconnue',
    cause: 'Le modèle de données n’a pas de table « {{dimension}} ».',
    mend: 'Importez la table ou choisissez une autre dimension de ciblage.',
  },
  dimension_without_key: {
    title: 'La dimension de ciblage n’a pas de clé',
    cause: 'La table « {{dimension}} » n’a pas de clé primaire d’une seule colonne : ses lignes ne peuvent pas être ciblées.',
    mend: 'Choisissez la clé primaire de la table sur la page des données.',
  },
  inlet_crowded: {
    title: 'Plusieurs transitions vers une étape',
    cause: '« {{name}} » n’accepte qu’une transition entrante.',
    mend: 'Placez une étape Combiner devant elle et menez-y les transitions.',
  },
  inlet_unknown: {
    title: 'Entrée inconnue',
    cause: '« {{name}} » n’a pas d’entrée « {{inlet}} » (elle a : {{known}}).',
    mend: 'Supprimez la transition et tracez-la de nouveau.',
  },
  outlet_crowded: {
    title: 'Plusieurs transitions depuis une sortie',
    cause: 'Une seule transition peut quitter la sortie « {{outlet}} » de « {{name}} ».',
    mend: 'Insérez une étape Branchement derrière elle et faites-en partir les transitions.',
  },
  outlet_unknown: {
    title: 'Sortie inconnue',
    cause: '« {{name}} » n’a pas de sortie « {{outlet}} » (elle a : {{known}}).',
    mend: 'Activez la sortie dans les paramètres de l’étape, ou supprimez la transition.',
  },
  settings_invalid: {
    title: 'Un paramètre ne convient pas',
    cause: '{{detail}}',
    mend: 'Ouvrez l’étape et corrigez ce paramètre.',
  },
  settings_unknown_field: {
    title: 'Paramètre inconnu',
    cause: '{{detail}}',
    mend: 'Corrigez son nom dans le fichier ou supprimez-le.',
  },
  step_disabled: {
    title: 'Étape désactivée',
    cause:
      '« {{name}} » est désactivée : ni elle ni la suite de son chemin ne s’exécuteront (étapes derrière elle qui ne s’exécuteront pas : {{count}}).',
    mend: 'Réactivez-la quand elle doit de nouveau s’exécuter.',
  },
  step_half_fed: {
    title: 'Une population ne viendra pas',
    cause: '« {{name}} » attend une population qui ne vient jamais, parce que « {{cause}} » est désactivée.',
    mend: 'Réactivez « {{cause}} », ou supprimez la transition qui vient de son chemin.',
  },
  step_id_twice: {
    title: 'Deux étapes avec le même identifiant',
    cause: '{{path}} : « {{id}} » est aussi l’identifiant d’une autre étape.',
    mend: 'Donnez à chaque étape son propre identifiant.',
  },
  step_skip_refused: {
    title: 'L’étape ne peut pas être ignorée',
    cause: '« {{name}} » n’a pas de population entrante qui pourrait continuer à sa place.',
    mend: 'Laissez-la s’exécuter, ou désactivez-la.',
  },
  step_without_inbound: {
    title: 'Rien ne mène à cette étape',
    cause: '« {{name}} » n’a pas de transition entrante : elle ne s’exécute jamais.',
    mend: 'Menez-y une transition, ou supprimez-la.',
  },
  step_without_rows: {
    title: 'Personne n’arrive à cette étape',
    cause: '« {{name}} » travaille sur des lignes, et « {{from}} » qui la précède ne dit que le moment : aucune ligne n’y mène.',
    mend: 'Placez une étape Créer une audience devant l’une des deux.',
  },
  steps_many: {
    title: 'Beaucoup d’étapes',
    cause: 'La campagne a {{count}} étapes ; au-delà de {{limit}} elle devient difficile à lire.',
    mend: 'Répartissez-la sur plusieurs campagnes.',
  },
  steps_too_many: {
    title: 'Trop d’étapes',
    cause: 'La campagne a {{count}} étapes ; {{limit}} sont permises.',
    mend: 'Répartissez-la sur plusieurs campagnes.',
  },
  transition_dangling: {
    title: 'Une transition ne mène nulle part',
    cause: 'La transition {{transition}} nomme l’étape « {{step}} », qui n’existe pas.',
    mend: 'Supprimez la transition, ou corrigez l’identifiant de l’étape.',
  },
  transition_twice: {
    title: 'Deux fois la même transition',
    cause: 'La transition {{transition}} existe déjà.',
    mend: 'Supprimez l’une des deux.',
  },
  zone_unknown: {
    title: 'Fuseau horaire inconnu',
    cause: '« {{zone}} » n’est pas un fuseau horaire.',
    mend: 'Choisissez un fuseau comme Europe/Paris.',
  },
}
