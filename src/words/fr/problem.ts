export const words = {
  account_breach: {
    title: 'Le compte n’est pas bon',
    cause:
      'Cadenza a vérifié le décompte des lignes de cette étape et trouvé {{left}} d’un côté et {{right}} de l’autre. C’est une erreur de Cadenza, pas de votre campagne.',
    mend: 'Rien n’a continué à partir de cette étape. Signalez-le avec le journal de cette exécution ; en attendant, vous pouvez sauter l’étape.',
  },
  and_join_column_types: {
    title: 'Les ensembles ne vont pas ensemble',
    cause: 'La colonne « {{column}} » a un autre type dans l’un des ensembles ; leur union est impossible.',
    mend: 'Donnez un autre nom à la colonne dans l’une des branches, ou laissez l’ensemble principal poursuivre seul.',
  },
  and_join_dimensions: {
    title: 'Les ensembles viennent de tables différentes',
    cause: 'Une union demande des lignes d’une même table ; ces branches apportent des lignes de {{dimensions}}.',
    mend: 'Laissez l’ensemble principal poursuivre seul, ou menez ici des branches d’une même table.',
  },
  and_join_one_branch: {
    title: 'Une seule branche mène ici',
    cause: 'Avec une seule branche, il n’y a rien à attendre.',
    mend: 'Menez une deuxième branche à cette étape, ou supprimez l’étape.',
  },
  and_join_set_unknown: {
    title: 'L’ensemble principal n’est pas relié',
    cause: 'Les réglages nomment « {{set}} », mais aucune transition n’en vient.',
    mend: 'Choisissez un autre ensemble principal, ou retracez la transition.',
  },
  column_name_twice: {
    title: 'Deux colonnes du même nom',
    cause: 'La population aurait deux colonnes nommées « {{name}} ».',
    mend: 'Donnez un autre nom à l’une d’elles.',
  },
  combine_column_types: {
    title: 'Une colonne de deux types',
    cause:
      'La colonne « {{column}} » n’est pas du même type dans tous les ensembles : ses valeurs ne peuvent pas tenir dans une seule colonne.',
    mend: 'Ne gardez que les colonnes communes, ou donnez un autre nom à la colonne là où elle est ajoutée.',
  },
  combine_columns_missing: {
    title: 'Aucune colonne à comparer',
    cause: 'Les ensembles sont comparés par colonnes, mais aucune colonne n’est choisie.',
    mend: 'Choisissez au moins une colonne, ou comparez par clé.',
  },
  combine_dimensions_differ: {
    title: 'Des ensembles de tables différentes',
    cause: 'Les ensembles contiennent des lignes de tables différentes : {{dimensions}}.',
    mend: 'Combinez des ensembles d’une même table ; l’intersection sans complément et l’exclusion savent aussi en comparer de différentes, par colonnes ou avec une règle.',
  },
  combine_exclusion_incomplete: {
    title: 'Une règle d’exclusion inachevée',
    cause: 'La règle pour l’ensemble « {{set}} » ne dit pas ce qui est comparé.',
    mend: 'Ajoutez une paire d’attributs ou choisissez les liens à suivre.',
  },
  combine_exclusion_key: {
    title: 'Des clés de tables différentes',
    cause: 'L’ensemble « {{set}} » contient des lignes de « {{table}} » : ses clés ne sont pas celles de l’ensemble principal.',
    mend: 'Donnez à l’ensemble sa propre règle : par attributs, ou en suivant des liens.',
  },
  combine_join_target: {
    title: 'Les liens mènent ailleurs',
    cause: 'Les liens choisis pour l’ensemble « {{set}} » mènent à « {{found}} », mais l’ensemble contient des lignes de « {{wanted}} ».',
    mend: 'Choisissez des liens qui mènent à « {{wanted}} ».',
  },
  combine_one_set: {
    title: 'Un seul ensemble',
    cause: 'Une seule population arrive : il n’y a rien à combiner.',
    mend: 'Menez une deuxième transition vers cette étape.',
  },
  combine_pair_types: {
    title: 'Des attributs qui ne peuvent pas être égaux',
    cause: '« {{left}} » et « {{right}} » sont de types différents : ils ne sont jamais égaux.',
    mend: 'Choisissez deux attributs du même type.',
  },
  combine_set_unknown: {
    title: 'Un ensemble qui n’arrive pas',
    cause: 'Les réglages nomment « {{set}} », mais aucune transition n’en vient jusqu’à cette étape.',
    mend: 'Retracez la transition, ou choisissez l’un des ensembles qui arrivent.',
  },
  deduplication_fields_missing: {
    title: 'Rien ne dit ce qu’est un doublon',
    cause: 'Aucun champ n’est choisi pour comparer les lignes.',
    mend: 'Choisissez au moins un champ, par exemple l’adresse e-mail.',
  },
  deduplication_keeps_all: {
    title: 'Tous les doublons sont gardés',
    cause: '0 doublon à garder signifie que tous restent : rien n’est retiré.',
    mend: 'Saisissez 1 pour garder une ligne par groupe.',
  },
  deduplication_merge_keep: {
    title: 'La fusion demande une seule ligne survivante',
    cause: 'Des colonnes ne peuvent être fusionnées que si une seule ligne de chaque groupe est gardée.',
    mend: 'Gardez 1 ligne, ou supprimez les règles de fusion.',
  },
  deduplication_sum_type: {
    title: 'Seuls les nombres ont une somme',
    cause: '« {{column}} » est de type {{type}}, dont on ne peut pas faire la somme.',
    mend: 'Choisissez un nombre, ou prenez une autre valeur des doublons.',
  },
  deduplication_values_missing: {
    title: 'Aucune valeur préférée',
    cause: 'La méthode garde les lignes selon une liste de valeurs, mais la liste est vide.',
    mend: 'Saisissez les valeurs préférées, la meilleure d’abord.',
  },
  email_consent_values: {
    title: 'Aucune valeur ne dit oui',
    cause: 'La colonne « {{column}} » n’est pas une colonne oui ou non, et aucune valeur n’exprime le consentement.',
    mend: 'Ajoutez les valeurs qui expriment le consentement, par exemple « oui ».',
  },
  email_no_address: {
    title: 'Aucune colonne d’adresse',
    cause: 'La colonne qui contient l’adresse e-mail n’est pas indiquée.',
    mend: 'Choisissez la colonne d’adresse.',
  },
  email_no_content: {
    title: 'Le message est vide',
    cause: 'Il n’y a ni HTML ni texte brut.',
    mend: 'Écrivez l’un des deux.',
  },
  email_no_sender: {
    title: 'Aucun expéditeur',
    cause: 'Un message a besoin de l’adresse dont il vient.',
    mend: 'Saisissez l’adresse de l’expéditeur.',
  },
  email_no_subject: {
    title: 'Aucun objet',
    cause: 'Un message sans objet passe pour indésirable.',
    mend: 'Écrivez un objet.',
  },
  email_sender_invalid: {
    title: 'L’adresse de l’expéditeur n’est pas valide',
    cause: '« {{address}} » n’est pas une adresse e-mail.',
    mend: 'Corrigez l’adresse, par exemple boutique@example.org.',
  },
  email_template_invalid: {
    title: 'Le contenu a une faute à la ligne {{line}}',
    cause: '{{detail}}.',
    mend: 'Corrigez le Liquid de cette ligne.',
  },
  email_unknown_column: {
    title: 'Le contenu lit une colonne inconnue',
    cause: '« profile.{{column}} » n’est une colonne ni de {{table}}, ni de ses liens simples, ni de la population.',
    mend: 'Corrigez le nom, ou insérez la colonne depuis le menu.',
  },
  email_without_consent: {
    title: 'Aucun consentement n’est demandé',
    cause: 'Un message marketing part ici à tout le monde, avec ou sans accord.',
    mend: 'Choisissez la colonne du consentement, ou assurez-vous que l’audience ne compte que des personnes d’accord.',
  },
  fork_same_label: {
    title: 'Deux branches ont le même nom',
    cause: 'Plus d’une branche s’appelle « {{label}} ».',
    mend: 'Donnez à chaque branche son propre nom.',
  },
  rule_aggregate_missing: {
    title: 'Rien à comparer',
    cause: 'La condition sur « {{table}} » calcule un nombre, mais ne dit pas lequel.',
    mend: 'Choisissez ce qui est calculé et à quoi le comparer.',
  },
  rule_aggregate_type: {
    title: 'Calcul impossible',
    cause: '« {{column}} » est de type {{type}} ; seuls les nombres ont ici une somme, une moyenne, un minimum et un maximum.',
    mend: 'Choisissez une colonne de nombres, ou comptez les valeurs différentes.',
  },
  rule_column_missing: {
    title: 'Aucune colonne choisie',
    cause: 'Il reste à choisir une colonne de « {{table}} ».',
    mend: 'Choisissez la colonne.',
  },
  rule_column_unknown: {
    title: 'Colonne inconnue',
    cause: 'La table « {{table}} » n’a pas de colonne « {{column}} ».',
    mend: 'Choisissez une autre colonne, ou importez de nouveau la table avec celle-ci.',
  },
  rule_everyone: {
    title: 'Tout le monde est visé',
    cause: 'La règle n’a aucune condition : toutes les lignes de « {{table}} » sont prises.',
    mend: 'Ajoutez une condition, sauf si vous visez vraiment tout le monde.',
  },
  rule_gathered_unknown: {
    title: 'La population n’a pas cette colonne',
    cause: '« {{column}} » n’est pas parmi les colonnes que la population porte ici.',
    mend: 'Ajoutez la colonne dans une étape précédente, ou choisissez-en une autre.',
  },
  rule_operator_type: {
    title: 'La comparaison ne convient pas',
    cause: '« {{column}} » est de type {{type}} et ne peut pas être comparé ainsi ({{operator}}).',
    mend: 'Choisissez une autre comparaison.',
  },
  rule_path_broken: {
    title: 'Lien inconnu',
    cause: 'Le lien « {{link}} » n’existe pas dans le modèle de données, ou ne part pas d’ici.',
    mend: 'Déclarez le lien sur la page des données, ou choisissez de nouveau la colonne.',
  },
  rule_path_many: {
    title: 'Plusieurs lignes liées',
    cause: 'Le lien « {{link}} » peut mener à plusieurs lignes de « {{table}} » : il n’y a pas une valeur unique.',
    mend: 'Utilisez une condition sur les lignes liées : leur existence, ou un nombre calculé sur elles.',
  },
  rule_path_missing: {
    title: 'Aucun lien choisi',
    cause: 'La condition sur les lignes liées à « {{table}} » ne dit pas lesquelles.',
    mend: 'Choisissez la table liée.',
  },
  rule_path_one: {
    title: 'Une ligne liée au plus',
    cause: 'Ces liens mènent à une ligne de « {{table}} » au plus ; une simple condition sur ses colonnes dit la même chose.',
    mend: 'Rien d’obligatoire ; une simple condition se lit plus facilement.',
  },
  rule_table_unknown: {
    title: 'Table inconnue',
    cause: 'Le modèle de données n’a pas de table « {{table}} ».',
    mend: 'Importez la table, ou choisissez-en une autre.',
  },
  rule_value_missing: {
    title: 'Il manque une valeur',
    cause: 'La condition sur « {{column}} » n’a pas de valeur à comparer.',
    mend: 'Saisissez la valeur.',
  },
  rule_value_type: {
    title: 'La valeur ne convient pas',
    cause: '« {{value}} » n’est pas une valeur de type {{type}}, celui de « {{column}} ».',
    mend: 'Corrigez la valeur.',
  },
  save_name_missing: {
    title: 'L’audience n’a pas de nom',
    cause: 'Les autres campagnes trouvent une audience enregistrée par son nom.',
    mend: 'Saisissez un nom qu’aucune autre audience ne porte.',
  },
  save_name_taken: {
    title: '« {{name}} » appartient à une autre campagne',
    cause:
      'La campagne « {{campaign}} » enregistre une audience sous ce nom : chaque exécution remplacerait ou mélangerait ce que l’autre a enregistré.',
    mend: 'Saisissez un nom sous lequel aucune autre campagne n’enregistre.',
  },
  split_codes_same: {
    title: 'Deux sous-ensembles du même code',
    cause: 'Le code de segment « {{code}} » désigne plusieurs sous-ensembles : leurs lignes ne se distinguent pas.',
    mend: 'Donnez à chaque sous-ensemble son propre code, sauf s’ils forment un même segment.',
  },
  split_labels_same: {
    title: 'Deux sous-ensembles du même nom',
    cause: 'Plusieurs sous-ensembles se nomment « {{label}} ».',
    mend: 'Donnez à chaque sous-ensemble son propre nom.',
  },
  split_nothing_left: {
    title: 'Il ne reste rien pour ce sous-ensemble',
    cause: '« {{subset}} » prend toutes les lignes : les sous-ensembles suivants restent vides.',
    mend: 'Déplacez-le à la fin, ou donnez-lui un filtre ou une limite.',
  },
  split_overlap_one_outlet: {
    title: 'Une ligne sortirait deux fois',
    cause: 'Avec chevauchement, une ligne peut être dans plusieurs sous-ensembles, et une population ne peut pas la contenir deux fois.',
    mend: 'Désactivez le chevauchement, ou donnez à chaque sous-ensemble sa propre sortie.',
  },
  split_percentages_over: {
    title: 'Plus de 100 %',
    cause: 'Les pourcentages de ce qui arrive font {{percent}} % en tout : les derniers sous-ensembles reçoivent moins que leur part.',
    mend: 'Ramenez-les à 100 % au total.',
  },
  split_segment_name: {
    title: 'La colonne de segment porte le nom de la clé',
    cause: 'La colonne des codes de segment ne peut pas se nommer « {{name}} », comme la clé.',
    mend: 'Donnez-lui un autre nom.',
  },
  task_crashed: {
    title: 'L’étape s’est interrompue sur une erreur',
    cause: 'Une erreur s’est produite dans Cadenza : {{detail}}. C’est une erreur de Cadenza, pas de votre campagne.',
    mend: 'Réessayez l’étape. Si l’erreur revient, signalez-la avec le journal de cette exécution.',
  },
  wait_no_date: {
    title: 'Aucune date',
    cause: 'L’étape attend une date et une heure, mais aucune n’est donnée.',
    mend: 'Saisissez la date et l’heure, ou attendez une durée.',
  },
  wait_unknown_zone: {
    title: 'Fuseau horaire inconnu',
    cause: '« {{zone}} » n’est pas un fuseau horaire.',
    mend: 'Choisissez un fuseau comme Europe/Paris.',
  },
  wait_window_empty: {
    title: 'La plage horaire est vide',
    cause: 'Elle commence et finit à la même heure ; rien ne pourrait poursuivre.',
    mend: 'Choisissez une fin plus tardive, ou désactivez la plage.',
  },
  wait_window_incomplete: {
    title: 'La plage horaire est incomplète',
    cause: 'Il faut un début et une fin, comme 09:00 et 18:00.',
    mend: 'Saisissez les deux heures.',
  },
}
