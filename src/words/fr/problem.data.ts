export const words = {
  audience_other_dimension: {
    title: 'L’audience contient les clés d’une autre table',
    cause: 'Une audience contient les clés d’une seule table ; les lignes de cette étape viennent d’une autre. ({{detail}})',
    mend: 'Remplacez l’audience au lieu de la modifier, ou enregistrez sous un autre nom.',
  },
  data_binary: {
    title: 'Ce n’est pas un fichier texte',
    cause: '{{file}} contient des octets qu’aucun texte ne contient ; les tables viennent de fichiers CSV.',
    mend: 'Enregistrez-le en CSV et choisissez-le de nouveau.',
  },
  data_columns_missing: {
    title: 'Des colonnes manquent',
    cause: '{{file}} n’a pas {{columns}}, dont la table a besoin.',
    mend: 'Choisissez un fichier avec les mêmes colonnes, ou corrigez la description de la table.',
  },
  data_digits_lost: {
    title: 'Des chiffres seraient perdus',
    cause: 'Le type de la colonne « {{column}} » couperait ses valeurs (lignes : {{count}}, par exemple {{sample}}).',
    mend: 'Choisissez un type avec plus de chiffres, ou le texte.',
  },
  data_empty: {
    title: 'Le fichier est vide',
    cause: '{{file}} n’a aucune ligne avec un contenu.',
    mend: 'Vérifiez que l’export qui l’a produit était terminé.',
  },
  data_not_text: {
    title: 'Ce n’est pas un fichier texte',
    cause: '{{file}} est d’un autre format ({{format}}) ; les tables viennent de fichiers CSV.',
    mend: 'Enregistrez-le en CSV et choisissez-le de nouveau.',
  },
  data_not_utf8: {
    title: 'Des caractères sont illisibles',
    cause: '{{file}} n’est pas du texte UTF-8 : la ligne {{line}} a d’autres octets.',
    mend: 'Enregistrez-le de nouveau en UTF-8.',
  },
  key_empty: {
    title: 'Des lignes sans clé',
    cause: 'Dans la table « {{table}} », {{key}} est vide (lignes : {{count}}). La table est restée telle quelle.',
    mend: 'Complétez le fichier, ou choisissez une autre clé primaire.',
  },
  key_not_unique: {
    title: 'Des lignes ont la même clé',
    cause:
      'Dans la table « {{table}} », plusieurs lignes ont le même {{key}} (lignes : {{count}}, par exemple {{samples}}). La table est restée telle quelle.',
    mend: 'Retirez les doublons du fichier, ou choisissez une autre clé primaire.',
  },
  reject_cast: {
    title: 'Une valeur ne convient pas à sa colonne',
    cause: 'La valeur ne peut pas être lue comme le type de sa colonne.',
    mend: 'Corrigez la valeur, ou choisissez un autre type pour la colonne.',
  },
  reject_encoding: {
    title: 'Des caractères sont illisibles',
    cause: 'La ligne n’est pas du texte UTF-8.',
    mend: 'Enregistrez de nouveau le fichier en UTF-8.',
  },
  reject_quote: {
    title: 'Un guillemet n’est pas fermé',
    cause: 'La ligne a un guillemet de trop ou de moins.',
    mend: 'Fermez le guillemet, ou doublez-le dans le texte.',
  },
  reject_too_few_columns: {
    title: 'Des cellules manquent',
    cause: 'La ligne a moins de cellules que la table n’a de colonnes.',
    mend: 'Complétez la ligne ; cherchez un saut de ligne dans un texte.',
  },
  reject_too_long: {
    title: 'La ligne est trop longue',
    cause: 'La ligne est plus longue que ce qui peut être lu.',
    mend: 'Cherchez avant elle un guillemet qui n’est pas fermé.',
  },
  reject_too_many_columns: {
    title: 'Trop de cellules',
    cause: 'La ligne a plus de cellules que la table n’a de colonnes.',
    mend: 'Mettez entre guillemets les textes qui contiennent le séparateur.',
  },
  table_unknown: {
    title: 'Table inconnue',
    cause: 'Il n’y a pas de table « {{table}} ».',
    mend: 'Importez-la d’abord.',
  },
}
