export const words = {
  file_cut: {
    title: 'The file is cut short',
    cause: 'The text ends at line {{line}}, column {{column}}, before the campaign is complete.',
    mend: 'Get the whole file again; look for a missing bracket at its end.',
  },
  file_field_invalid: {
    title: 'A field does not fit',
    cause: '{{path}}: {{detail}}',
    mend: 'Correct this field; the JSON Schema of the file says what it may hold.',
  },
  file_field_unknown: {
    title: 'Unknown field',
    cause: '{{path}} means nothing to this version of Cadenza. It was left out; everything else was kept.',
    mend: 'Correct its name or delete it.',
  },
  file_is_folder: {
    title: 'A folder is no file',
    cause: '{{path}} is a folder; a file is wanted here.',
    mend: 'Name a file in it.',
  },
  file_key_twice: {
    title: 'A name stands twice',
    cause: 'Line {{line}}, column {{column}}: “{{found}}” is already given in the same object.',
    mend: 'Delete one of the two.',
  },
  file_missing: {
    title: 'There is no such file',
    cause: '{{path}} does not exist.',
    mend: 'Check the path; one that does not start with / is looked for from the folder you are in.',
  },
  file_newer: {
    title: 'The file is newer than this version',
    cause: 'The file has format version {{found}}; this version of Cadenza reads up to {{known}}. Nothing was changed.',
    mend: 'Update Cadenza, or export the file again from the older version.',
  },
  file_not_campaign: {
    title: 'Not a campaign file',
    cause: 'The file does not say "format": "cadenza/campaign" (found: {{found}}).',
    mend: 'Choose a file that was exported from Cadenza, or add the format field.',
  },
  file_not_json: {
    title: 'The file is not valid JSON',
    cause: 'Line {{line}}, column {{column}}: “{{found}}” does not belong there.',
    mend: 'Look at this place and just before it: a comma, a quotation mark or a bracket is missing or one too many.',
  },
  file_step_id_twice: {
    title: 'Two steps with one id',
    cause:
      '{{path}}: “{{id}}” is the id of another step too. This one was kept under the id “{{given}}”; transitions to “{{id}}” lead to the first.',
    mend: 'Give the step an id of its own in the file, and correct its transitions.',
  },
  file_too_deep: {
    title: 'The file is nested too deeply',
    cause: 'At line {{line}}, column {{column}}, more than 200 objects or lists stand inside one another.',
    mend: 'Simplify the rule or the settings at this place.',
  },
  file_unreadable: {
    title: 'The file cannot be read',
    cause: '{{path}}: {{detail}}',
    mend: 'Check the path and the rights on the file.',
  },
  file_unwritable: {
    title: 'The file cannot be written',
    cause: '{{path}}: {{detail}}',
    mend: 'Check the rights on the folder and the space on the disk.',
  },
  folder_is_file: {
    title: 'A file is no folder',
    cause: '{{path}} is a file; a folder is wanted here.',
    mend: 'Name the folder it is in.',
  },
  folder_missing: {
    title: 'There is no such folder',
    cause: '{{path}} does not exist.',
    mend: 'Check the path; one that does not start with / is looked for from the folder you are in.',
  },
  folder_not_empty: {
    title: 'The folder is not empty',
    cause: '{{path}} has files already; nothing was written.',
    mend: 'Name a new folder.',
  },
  folder_without_tables: {
    title: 'No table in the folder',
    cause: '{{path}} has no file that ends in {{endings}}.',
    mend: 'Put one file per table there, or name another folder.',
  },
  model_invalid: {
    title: 'The data model does not fit',
    cause: '{{path}}: {{detail}}',
    mend: 'Correct this place, or have the model proposed anew with --force.',
  },
  model_name_twice: {
    title: 'A name stands twice in the data model',
    cause: '{{path}}: “{{name}}” at {{place}} is the name of another one too.',
    mend: 'Give it a name of its own, or delete one of the two.',
  },
  model_name_unknown: {
    title: 'The data model names what it does not have',
    cause: '{{path}}: there is no “{{name}}”, which stands at {{place}}.',
    mend: 'Correct the name, or declare the table or column.',
  },
  model_not_json: {
    title: 'The data model is not valid JSON',
    cause: '{{path}}: what stands at line {{line}}, column {{column}} does not belong there.',
    mend: 'Look at this place and just before it: a comma, a quotation mark or a bracket is missing or one too many.',
  },
  outbox_other_file: {
    title: 'Not a file of messages',
    cause: '{{path}} has something else in it; it was not touched.',
    mend: 'Name a new file.',
  },
  run_driven_elsewhere: {
    title: 'The run is driven elsewhere',
    cause: 'Another command took up the run {{run}} of this workspace.',
    mend: 'Let that one finish, or use another workspace.',
  },
  table_file_missing: {
    title: 'The file of a table is missing',
    cause: 'The table “{{table}}” of the data model is in {{path}}, which does not exist.',
    mend: 'Put the file there, or correct the path in model.json.',
  },
  workspace_busy: {
    title: 'The workspace is in use',
    cause: 'Another process works in {{path}}.',
    mend: 'Wait for its end, or name another workspace.',
  },
}
