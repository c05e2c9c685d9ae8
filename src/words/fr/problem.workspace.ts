/** Problems of the workspace and its engine; the rest of the namespace is in `problem.ts`. */
export const words = {
  action_refused: {
    title: 'Impossible pour le moment',
    cause: '$t({{why}})',
    mend: 'Regardez l’état de la campagne : les actions possibles sont dans son menu.',
  },
  backup_cut: {
    title: 'La sauvegarde est incomplète',
    cause: 'Le fichier se termine avant la fin de l’espace de travail. Rien n’a été modifié.',
    mend: 'Copiez à nouveau le fichier depuis son emplacement, ou prenez une autre sauvegarde.',
  },
  backup_damaged: {
    title: 'La sauvegarde est endommagée',
    cause: 'Une somme de contrôle du fichier ne correspond pas à son contenu. Rien n’a été modifié.',
    mend: 'Copiez à nouveau le fichier depuis son emplacement, ou prenez une autre sauvegarde.',
  },
  backup_newer: {
    title: 'La sauvegarde vient d’une version plus récente',
    cause: 'Le fichier est au format {{found}} ; cette version de Cadenza lit jusqu’au format {{known}}. Rien n’a été modifié.',
    mend: 'Mettez Cadenza à jour, puis restaurez le fichier.',
  },
  backup_not_ours: {
    title: 'Ce n’est pas une sauvegarde',
    cause: 'Le fichier n’est pas la sauvegarde d’un espace de travail Cadenza. Rien n’a été modifié.',
    mend: 'Choisissez un fichier créé par « Télécharger une sauvegarde » sur la page Paramètres.',
  },
  backup_record: {
    title: 'La sauvegarde contient un enregistrement qui ne convient pas',
    cause: 'Dans « {{table}} » : {{detail}}. Rien n’a été modifié.',
    mend: 'Prenez une autre sauvegarde, ou mettez Cadenza à jour si le fichier vient d’une version plus récente.',
  },
  campaign_gone: {
    title: 'La campagne n’existe plus',
    cause: 'Elle a été supprimée entre-temps, peut-être dans un autre onglet.',
    mend: 'Revenez à la liste des campagnes.',
  },
  cancelled: {
    title: 'Annulé',
    cause: 'L’action a été annulée avant la fin.',
    mend: 'Relancez-la quand vous le souhaitez.',
  },
  conflict: {
    title: 'Modifié ailleurs',
    cause: 'L’élément a été modifié entre-temps, peut-être dans un autre onglet : l’enregistrer ferait perdre ce travail.',
    mend: 'Rechargez pour voir le dernier état, puis refaites votre modification.',
  },
  engine_crashed: {
    title: 'Le moteur s’est arrêté',
    cause: 'La partie qui exécute les campagnes s’est interrompue. {{detail}}',
    mend: 'Rechargez la page. Tout ce qui a été enregistré est toujours là et les exécutions reprennent où elles en étaient.',
  },
  engine_failed: {
    title: 'Le moteur de données ne s’est pas ouvert',
    cause: 'Il indique : {{detail}}',
    mend: 'Fermez les autres onglets de Cadenza et rechargez la page. Ce qui a été enregistré est toujours sur le disque ; si cela persiste, redémarrez le navigateur avant de supprimer quoi que ce soit.',
  },
  engine_moved: {
    title: 'Le moteur a changé d’onglet',
    cause: 'L’onglet qui effectuait cette action a été fermé, et l’on ignore jusqu’où elle est allée.',
    mend: 'Regardez le résultat, puis recommencez s’il manque.',
  },
  journal_newer: {
    title: 'Une exécution a été menée par une version plus récente',
    cause:
      'Le journal de l’exécution {{run}} contient un événement de type {{event}}, que cette version de Cadenza ne connaît pas. Elle est laissée telle quelle.',
    mend: 'Mettez Cadenza à jour, ou rechargez chaque onglet qui l’affiche : l’exécution reprend alors là où elle en était.',
  },
  opfs_missing: {
    title: 'Le stockage de fichiers du navigateur est absent',
    cause: 'Ce navigateur, ou cette fenêtre, ne donne à Cadenza aucun endroit où conserver ses données : {{detail}}',
    mend: 'Utilisez un navigateur récent, hors navigation privée, et autorisez le site à stocker des données ; ou utilisez la ligne de commande.',
  },
  preview_nobody: {
    title: 'Personne à afficher',
    cause: 'La table n’a pas de ligne n° {{n}}.',
    mend: 'Choisissez une autre personne, ou importez des données.',
  },
  query_failed: {
    title: 'La requête a échoué',
    cause: 'Le moteur de données a répondu : {{detail}}',
    mend: 'Vérifiez les réglages de l’étape et les colonnes qu’ils nomment.',
  },
  query_out_of_memory: {
    title: 'Mémoire insuffisante',
    cause: 'La requête demande plus de mémoire que le navigateur n’en donne.',
    mend: 'Fermez d’autres onglets, restreignez la règle, ou exécutez la campagne en ligne de commande.',
  },
  storage_full: {
    title: 'Plus d’espace',
    cause: 'Le navigateur n’a plus d’espace pour cela. Ce qui était déjà enregistré est intact.',
    mend: 'Supprimez des tables ou d’anciennes exécutions devenues inutiles, ou libérez de l’espace sur le disque.',
  },
  unexpected: {
    title: 'Un problème inattendu est survenu',
    cause: '{{detail}}',
    mend: 'Rechargez la page. Si cela se reproduit, c’est un défaut de Cadenza : signalez-le avec ce texte.',
  },
}
