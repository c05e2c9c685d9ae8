export const words = {
  account_breach: {
    title: 'The count does not add up',
    cause:
      "Cadenza checked this step's own count of its rows and found {{left}} on one side and {{right}} on the other. This is a fault of Cadenza, not of your campaign.",
    mend: 'Nothing went on from this step. Report it with the log of this run; the step can be skipped meanwhile.',
  },
  and_join_column_types: {
    title: 'The sets do not fit together',
    cause: 'The column “{{column}}” holds another type in one of the sets, so they cannot be united.',
    mend: 'Give the column another name in one of the branches, or let the primary set go on alone.',
  },
  and_join_dimensions: {
    title: 'The sets hold rows of different tables',
    cause: 'A union needs rows of one table; these branches bring rows of {{dimensions}}.',
    mend: 'Let the primary set go on alone, or lead branches of one table here.',
  },
  and_join_one_branch: {
    title: 'Only one branch leads here',
    cause: 'With one branch there is nothing to wait for.',
    mend: 'Lead a second branch to this step, or delete the step.',
  },
  and_join_set_unknown: {
    title: 'The primary set is not connected',
    cause: 'The settings name “{{set}}”, but no transition from it leads here.',
    mend: 'Choose another primary set, or draw the transition again.',
  },
  column_name_twice: {
    title: 'Two columns with one name',
    cause: 'The population would have two columns named “{{name}}”.',
    mend: 'Give one of them another name.',
  },
  combine_column_types: {
    title: 'A column of two types',
    cause: 'The column “{{column}}” is not of the same type in every set, so its values cannot stand in one column.',
    mend: 'Keep only the common columns, or give the column another name where it is gathered.',
  },
  combine_columns_missing: {
    title: 'No column to compare',
    cause: 'The sets are compared by columns, but no column is chosen.',
    mend: 'Choose at least one column, or compare by key.',
  },
  combine_dimensions_differ: {
    title: 'Sets of different tables',
    cause: 'The sets hold rows of different tables: {{dimensions}}.',
    mend: 'Combine sets of one table; intersection without complement and exclusion can also compare different ones, by columns or with a rule.',
  },
  combine_exclusion_incomplete: {
    title: 'An unfinished exclusion rule',
    cause: 'The rule for the set “{{set}}” does not say what is compared.',
    mend: 'Add a pair of attributes or choose the links to follow.',
  },
  combine_exclusion_key: {
    title: 'Keys of different tables',
    cause: 'The set “{{set}}” holds rows of “{{table}}”, so its keys are not those of the primary set.',
    mend: 'Give the set a rule of its own: by attributes, or by following links.',
  },
  combine_join_target: {
    title: 'The links lead elsewhere',
    cause: 'The links chosen for the set “{{set}}” lead to “{{found}}”, but the set holds rows of “{{wanted}}”.',
    mend: 'Choose links that lead to “{{wanted}}”.',
  },
  combine_one_set: {
    title: 'Only one set',
    cause: 'Only one population comes in, so there is nothing to combine.',
    mend: 'Lead a second transition to this step.',
  },
  combine_pair_types: {
    title: 'Attributes that cannot be equal',
    cause: '“{{left}}” and “{{right}}” are of different types, so they are never equal.',
    mend: 'Choose two attributes of one type.',
  },
  combine_set_unknown: {
    title: 'A set that does not come in',
    cause: 'The settings name “{{set}}”, but no transition from there leads to this step.',
    mend: 'Draw the transition again, or choose one of the sets that come in.',
  },
  deduplication_fields_missing: {
    title: 'Nothing says what a duplicate is',
    cause: 'No field is chosen by which rows are compared.',
    mend: 'Choose at least one field, such as the e-mail address.',
  },
  deduplication_keeps_all: {
    title: 'Every duplicate is kept',
    cause: '0 duplicates to keep means that all stay: nothing is removed.',
    mend: 'Enter 1 to keep one row of each group.',
  },
  deduplication_merge_keep: {
    title: 'Merging needs one surviving row',
    cause: 'Columns can be merged only where one row of each group is kept.',
    mend: 'Keep 1 row, or delete the merge rules.',
  },
  deduplication_sum_type: {
    title: 'Only numbers have a sum',
    cause: '“{{column}}” is of type {{type}}, which cannot be summed.',
    mend: 'Choose a number, or take another value of the duplicates.',
  },
  deduplication_values_missing: {
    title: 'No preferred value',
    cause: 'The method keeps rows by a list of values, but the list is empty.',
    mend: 'Enter the preferred values, the best first.',
  },
  email_consent_values: {
    title: 'No value says yes',
    cause: 'The column “{{column}}” is no yes-or-no column, and no value is named that stands for consent.',
    mend: 'Add the values that mean consent, as “yes”.',
  },
  email_no_address: {
    title: 'No address column',
    cause: 'It is not said which column holds the email address.',
    mend: 'Choose the address column.',
  },
  email_no_content: {
    title: 'The message is empty',
    cause: 'There is neither HTML nor plain text.',
    mend: 'Write one of the two.',
  },
  email_no_sender: {
    title: 'No sender',
    cause: 'A message needs the address it comes from.',
    mend: 'Enter the sender’s address.',
  },
  email_no_subject: {
    title: 'No subject',
    cause: 'A message without a subject looks like junk.',
    mend: 'Write a subject.',
  },
  email_sender_invalid: {
    title: 'The sender’s address is not valid',
    cause: '“{{address}}” is not an email address.',
    mend: 'Correct the address, as shop@example.org.',
  },
  email_template_invalid: {
    title: 'The content has a mistake in line {{line}}',
    cause: '{{detail}}.',
    mend: 'Correct the Liquid in that line.',
  },
  email_unknown_column: {
    title: 'The content reads an unknown column',
    cause: '“profile.{{column}}” is no column of {{table}}, of its single links or of the population.',
    mend: 'Correct the name, or insert the column from the menu.',
  },
  email_without_consent: {
    title: 'No consent is asked for',
    cause: 'A marketing message goes to everybody here, whether they agreed or not.',
    mend: 'Choose the column that holds the consent, or make sure that the audience has only people who agreed.',
  },
  fork_same_label: {
    title: 'Two branches have one name',
    cause: 'More than one branch is called “{{label}}”.',
    mend: 'Give each branch a name of its own.',
  },
  rule_aggregate_missing: {
    title: 'Nothing to compare',
    cause: 'The condition over “{{table}}” computes a number, but does not say which.',
    mend: 'Choose what is computed and what it is compared with.',
  },
  rule_aggregate_type: {
    title: 'This cannot be computed',
    cause: '“{{column}}” is of type {{type}}; only numbers have a sum, an average, a lowest and a highest value here.',
    mend: 'Choose a column of numbers, or count different values.',
  },
  rule_column_missing: {
    title: 'No column chosen',
    cause: 'A column of “{{table}}” is still to be chosen.',
    mend: 'Choose the column.',
  },
  rule_column_unknown: {
    title: 'Unknown column',
    cause: 'The table “{{table}}” has no column “{{column}}”.',
    mend: 'Choose another column, or import the table again with this one.',
  },
  rule_everyone: {
    title: 'Everyone is meant',
    cause: 'The rule has no condition, so every row of “{{table}}” is taken.',
    mend: 'Add a condition, unless you really mean everyone.',
  },
  rule_gathered_unknown: {
    title: 'The population has no such column',
    cause: '“{{column}}” is not among the columns that the population carries here.',
    mend: 'Add the column in an earlier step, or choose another.',
  },
  rule_operator_type: {
    title: 'The comparison does not fit',
    cause: '“{{column}}” is of type {{type}} and cannot be compared in this way ({{operator}}).',
    mend: 'Choose another comparison.',
  },
  rule_path_broken: {
    title: 'Unknown link',
    cause: 'The link “{{link}}” does not exist in the data model, or does not start here.',
    mend: 'Declare the link on the data page, or choose the column again.',
  },
  rule_path_many: {
    title: 'Several linked rows',
    cause: 'The link “{{link}}” may lead to several rows of “{{table}}”, so there is no single value.',
    mend: 'Use a condition over linked rows: they exist, or a number computed over them.',
  },
  rule_path_missing: {
    title: 'No link chosen',
    cause: 'The condition over rows linked to “{{table}}” does not say which.',
    mend: 'Choose the linked table.',
  },
  rule_path_one: {
    title: 'One linked row at most',
    cause: 'These links lead to one row of “{{table}}” at most; a plain condition on its columns says the same.',
    mend: 'Nothing has to be done; a plain condition is easier to read.',
  },
  rule_table_unknown: {
    title: 'Unknown table',
    cause: 'The data model has no table “{{table}}”.',
    mend: 'Import the table, or choose another.',
  },
  rule_value_missing: {
    title: 'A value is missing',
    cause: 'The condition on “{{column}}” has no value to compare with.',
    mend: 'Enter the value.',
  },
  rule_value_type: {
    title: 'The value does not fit',
    cause: '“{{value}}” is not a value of type {{type}}, which “{{column}}” holds.',
    mend: 'Correct the value.',
  },
  save_name_missing: {
    title: 'The audience has no name',
    cause: 'Other campaigns find a saved audience by its name.',
    mend: 'Enter a name that no other audience has.',
  },
  save_name_taken: {
    title: '“{{name}}” belongs to another campaign',
    cause: 'The campaign “{{campaign}}” saves an audience of this name, and each run would overwrite or mix what the other saved.',
    mend: 'Enter a name that no other campaign saves under.',
  },
  split_codes_same: {
    title: 'Two subsets with one code',
    cause: 'The segment code “{{code}}” stands for several subsets, so their rows cannot be told apart.',
    mend: 'Give each subset a code of its own, unless they are meant as one segment.',
  },
  split_labels_same: {
    title: 'Two subsets with one name',
    cause: 'Several subsets are named “{{label}}”.',
    mend: 'Give each subset a name of its own.',
  },
  split_nothing_left: {
    title: 'Nothing is left for this subset',
    cause: '“{{subset}}” takes every row, so the subsets below it stay empty.',
    mend: 'Move it to the end, or give it a filter or a limit.',
  },
  split_overlap_one_outlet: {
    title: 'A row would leave twice',
    cause: 'With overlap a row can be in several subsets, and one population cannot hold it twice.',
    mend: 'Turn off the overlap, or give each subset its own outlet.',
  },
  split_percentages_over: {
    title: 'More than 100%',
    cause: 'The percentages of what arrives add up to {{percent}}%, so the last subsets get less than theirs.',
    mend: 'Lower them to 100% in all.',
  },
  split_segment_name: {
    title: 'The segment column has the key’s name',
    cause: 'The column for segment codes cannot be named “{{name}}”, as the key is.',
    mend: 'Give it another name.',
  },
  task_crashed: {
    title: 'The step broke down',
    cause: 'Something went wrong inside Cadenza: {{detail}}. This is a fault of Cadenza, not of your campaign.',
    mend: 'Retry the step. If it breaks down again, report it with the log of this run.',
  },
  wait_no_date: {
    title: 'No date',
    cause: 'The step waits until a date and time, but none is set.',
    mend: 'Enter the date and time, or wait for a duration.',
  },
  wait_unknown_zone: {
    title: 'Unknown time zone',
    cause: '“{{zone}}” is not a time zone.',
    mend: 'Choose a zone such as Europe/Paris.',
  },
  wait_window_empty: {
    title: 'The hours are empty',
    cause: 'They begin and end at the same time, so nothing could ever go on.',
    mend: 'Choose a later end, or switch the hours off.',
  },
  wait_window_incomplete: {
    title: 'The hours are not complete',
    cause: 'Both a beginning and an end are needed, as 09:00 and 18:00.',
    mend: 'Enter both times.',
  },
}
