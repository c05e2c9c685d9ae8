export const words = {
  title: 'Paramètres',
  language: { title: 'Langue', text: 'Pour cet espace de travail, dans tous les onglets.' },
  scheme: {
    title: 'Couleurs',
    text: 'Claires, sombres ou comme le système.',
    auto: 'Comme le système',
    light: 'Claires',
    dark: 'Sombres',
  },
  storage: {
    title: 'Stockage',
    text: 'Tout est conservé dans ce navigateur : tables, campagnes, exécutions, journaux, messages.',
    unknown: 'Le navigateur n’indique pas l’espace utilisé.',
    kept: 'Le navigateur a promis de conserver l’espace de travail, même quand la place manque.',
    notKept: 'Le navigateur n’a pas promis de conserver l’espace de travail : si la place manque, il peut le supprimer.',
    ask: 'Demander au navigateur de le conserver',
    refused:
      'Le navigateur n’a pas accepté. Il accepte souvent une fois la page en favori ou utilisée depuis quelque temps ; faites des sauvegardes en attendant.',
    bar: 'Part du stockage utilisée',
    used: '{{used}} utilisés, {{free}} libres',
  },
  backup: {
    title: 'Sauvegarde',
    text: 'Tout l’espace de travail dans un seul fichier : tables, campagnes, versions, exécutions, journaux, messages, paramètres.',
    last: 'Dernière sauvegarde : {{when}}.',
    never: 'Aucune sauvegarde n’a encore été faite.',
    go: 'Télécharger une sauvegarde',
    progress: 'Avancement de la sauvegarde',
  },
  restore: {
    title: 'Restauration',
    text: 'Remplace tout l’espace de travail par une sauvegarde. Rien n’est modifié si le fichier n’est pas complet.',
    drop: 'Déposez une sauvegarde ici',
    hint: 'Un fichier créé par « Télécharger une sauvegarde »',
    pick: 'Choisir un fichier',
    ask: 'Tout remplacer par « {{file}} » ?',
    replaces:
      'La sauvegarde ({{size}}) prend la place de toutes les tables, campagnes, exécutions et messages. Ce qui est ici maintenant est perdu, sauf s’il a sa propre sauvegarde.',
    go: 'Tout remplacer',
    progress: 'Avancement de la restauration',
    done: 'L’espace de travail est dans l’état de la sauvegarde.',
  },
  about: {
    title: 'À propos de Cadenza',
    text: 'Concevoir, exécuter et comprendre des campagnes à plusieurs étapes, dans le navigateur, en local. Aucune donnée ne quitte ce navigateur, sauf si une étape dotée de sa propre adresse les envoie.',
    schema: 'Schéma JSON du fichier de campagne',
  },
}
