export const words = {
  file_cut: {
    title: 'Le fichier est tronqué',
    cause: 'Le texte s’arrête à la ligne {{line}}, colonne {{column}}, avant la fin de la campagne.',
    mend: 'Récupérez le fichier entier ; cherchez un crochet manquant à la fin.',
  },
  file_field_invalid: {
    title: 'Un champ ne convient pas',
    cause: '{{path}} : {{detail}}',
    mend: 'Corrigez ce champ ; le schéma JSON du fichier dit ce qu’il peut contenir.',
  },
  file_field_unknown: {
    title: 'Champ inconnu',
    cause: '{{path}} n’a pas de sens pour cette version de Cadenza. Il a été laissé de côté ; tout le reste a été conservé.',
    mend: 'Corrigez son nom ou supprimez-le.',
  },
  file_is_folder: {
    title: 'Un dossier n’est pas un fichier',
    cause: '{{path}} est un dossier ; il faut un fichier ici.',
    mend: 'Indiquez un fichier qui s’y trouve.',
  },
  file_key_twice: {
    title: 'Un nom figure deux fois',
    cause: 'Ligne {{line}}, colonne {{column}} : « {{found}} » figure déjà dans le même objet.',
    mend: 'Supprimez l’un des deux.',
  },
  file_missing: {
    title: 'Ce fichier n’existe pas',
    cause: '{{path}} n’existe pas.',
    mend: 'Vérifiez le chemin ; s’il ne commence pas par /, il part du dossier où vous êtes.',
  },
  file_newer: {
    title: 'Le fichier est plus récent que cette version',
    cause: 'Le fichier est au format {{found}} ; cette version de Cadenza lit jusqu’au format {{known}}. Rien n’a été modifié.',
    mend: 'Mettez Cadenza à jour, ou exportez de nouveau le fichier depuis l’ancienne version.',
  },
  file_not_campaign: {
    title: 'Ce n’est pas un fichier de campagne',
    cause: 'Le fichier ne contient pas "format": "cadenza/campaign" (trouvé : {{found}}).',
    mend: 'Choisissez un fichier exporté de Cadenza, ou ajoutez le champ format.',
  },
  file_not_json: {
    title: 'Le fichier n’est pas du JSON valide',
    cause: 'Ligne {{line}}, colonne {{column}} : « {{found}} » n’a rien à faire là.',
    mend: 'Regardez cet endroit et juste avant : il manque une virgule, un guillemet ou un crochet, ou il y en a un de trop.',
  },
  file_step_id_twice: {
    title: 'Deux étapes avec le même identifiant',
    cause:
      '{{path}} : « {{id}} » est aussi l’identifiant d’une autre étape. Celle-ci a été conservée sous l’identifiant « {{given}} » ; les transitions vers « {{id}} » mènent à la première.',
    mend: 'Donnez à l’étape son propre identifiant dans le fichier et corrigez ses transitions.',
  },
  file_too_deep: {
    title: 'Le fichier est trop imbriqué',
    cause: 'À la ligne {{line}}, colonne {{column}}, plus de 200 objets ou listes sont imbriqués.',
    mend: 'Simplifiez la règle ou les paramètres à cet endroit.',
  },
  file_unreadable: {
    title: 'Le fichier ne peut pas être lu',
    cause: '{{path}} : {{detail}}',
    mend: 'Vérifiez le chemin et les droits sur le fichier.',
  },
  file_unwritable: {
    title: 'Le fichier ne peut pas être écrit',
    cause: '{{path}} : {{detail}}',
    mend: 'Vérifiez les droits sur le dossier et la place sur le disque.',
  },
  folder_is_file: {
    title: 'Un fichier n’est pas un dossier',
    cause: '{{path}} est un fichier ; il faut un dossier ici.',
    mend: 'Indiquez le dossier où il se trouve.',
  },
  folder_missing: {
    title: 'Ce dossier n’existe pas',
    cause: '{{path}} n’existe pas.',
    mend: 'Vérifiez le chemin ; s’il ne commence pas par /, il part du dossier où vous êtes.',
  },
  folder_not_empty: {
    title: 'Le dossier n’est pas vide',
    cause: '{{path}} contient déjà des fichiers ; rien n’a été écrit.',
    mend: 'Indiquez un nouveau dossier.',
  },
  folder_without_tables: {
    title: 'Pas de table dans le dossier',
    cause: '{{path}} n’a aucun fichier qui finit par {{endings}}.',
    mend: 'Mettez-y un fichier par table, ou indiquez un autre dossier.',
  },
  model_invalid: {
    title: 'Le modèle de données ne convient pas',
    cause: '{{path}} : {{detail}}',
    mend: 'Corrigez cet endroit, ou faites proposer le modèle de nouveau avec --force.',
  },
  model_name_twice: {
    title: 'Un nom figure deux fois dans le modèle de données',
    cause: '{{path}} : « {{name}} » à {{place}} est aussi le nom d’un autre.',
    mend: 'Donnez-lui son propre nom, ou supprimez l’un des deux.',
  },
  model_name_unknown: {
    title: 'Le modèle de données nomme ce qu’il n’a pas',
    cause: '{{path}} : il n’y a pas de « {{name}} », qui figure à {{place}}.',
    mend: 'Corrigez le nom, ou déclarez la table ou la colonne.',
  },
  model_not_json: {
    title: 'Le modèle de données n’est pas du JSON valide',
    cause: '{{path}} : ce qui est à la ligne {{line}}, colonne {{column}} n’a rien à faire là.',
    mend: 'Regardez cet endroit et juste avant : il manque une virgule, un guillemet ou un crochet, ou il y en a un de trop.',
  },
  outbox_other_file: {
    title: 'Ce n’est pas un fichier de messages',
    cause: '{{path}} contient autre chose ; il n’a pas été modifié.',
    mend: 'Indiquez un nouveau fichier.',
  },
  run_driven_elsewhere: {
    title: 'L’exécution est menée ailleurs',
    cause: 'Une autre commande a repris l’exécution {{run}} de cet espace de travail.',
    mend: 'Laissez-la finir, ou utilisez un autre espace de travail.',
  },
  table_file_missing: {
    title: 'Le fichier d’une table manque',
    cause: 'La table « {{table}} » du modèle de données est dans {{path}}, qui n’existe pas.',
    mend: 'Mettez-y le fichier, ou corrigez le chemin dans model.json.',
  },
  workspace_busy: {
    title: 'L’espace de travail est occupé',
    cause: 'Un autre processus travaille dans {{path}}.',
    mend: 'Attendez sa fin, ou indiquez un autre espace de travail.',
  },
}
