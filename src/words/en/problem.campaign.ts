export const words = {
  activity_newer: {
    title: 'Step of a newer version',
    cause: 'The settings of this “{{type}}” step have version {{found}}; this version of Cadenza knows up to {{known}}.',
    mend: 'Update Cadenza, or take the step out and set it up again.',
  },
  activity_unknown: {
    title: 'Unknown activity',
    cause:
      'The step “{{name}}” is of the type “{{type}}”, which this version of Cadenza does not have. The step was kept, but it cannot run.',
    mend: 'Correct the type, update Cadenza, or delete the step.',
  },
  campaign_cycle: {
    title: 'Cycle',
    cause: 'The flow leads back to where it was: {{steps}}.',
    mend: 'Delete one of these transitions.',
  },
  campaign_empty: {
    title: 'No step',
    cause: 'The campaign has no step yet.',
    mend: 'Add a Build audience step to say who it is for.',
  },
  campaign_invalid: {
    title: 'The campaign has errors',
    cause: 'It cannot be published or run while it has errors.',
    mend: 'Open the list of problems and mend those marked as errors.',
  },
  channels_many: {
    title: 'Many channel steps',
    cause: 'The campaign has {{count}} channel steps; {{limit}} are recommended at most.',
    mend: 'Spread them over several campaigns.',
  },
  connection_cycle: {
    title: 'This would be a cycle',
    cause: '“{{to}}” already leads to “{{from}}”, so this transition would close a circle.',
    mend: 'Lead the transition to a step further on.',
  },
  dimension_missing: {
    title: 'No targeting dimension',
    cause: 'The campaign does not say which table it targets.',
    mend: 'Choose the targeting dimension in the campaign’s properties.',
  },
  dimension_unknown: {
    title: 'Unknown targeting dimension',
    cause: 'The data model has no table “{{dimension}}”.',
    mend: 'Import the table, or choose another targeting dimension.',
  },
  dimension_without_key: {
    title: 'The targeting dimension has no key',
    cause: 'The table “{{dimension}}” has no primary key of one column, so its rows cannot be targeted.',
    mend: 'Choose the primary key of the table on the data page.',
  },
  inlet_crowded: {
    title: 'Several transitions into one step',
    cause: '“{{name}}” takes one inbound transition only.',
    mend: 'Put a Combine in front of it and lead the transitions there.',
  },
  inlet_unknown: {
    title: 'Unknown inlet',
    cause: '“{{name}}” has no inlet “{{inlet}}” (it has: {{known}}).',
    mend: 'Delete the transition and draw it again.',
  },
  outlet_crowded: {
    title: 'Several transitions from one outlet',
    cause: 'Only one transition may leave the outlet “{{outlet}}” of “{{name}}”.',
    mend: 'Insert a Fork behind it and let the transitions leave from there.',
  },
  outlet_unknown: {
    title: 'Unknown outlet',
    cause: '“{{name}}” has no outlet “{{outlet}}” (it has: {{known}}).',
    mend: 'Switch the outlet on in the step’s settings, or delete the transition.',
  },
  settings_invalid: {
    title: 'A setting does not fit',
    cause: '{{detail}}',
    mend: 'Open the step and correct this setting.',
  },
  settings_unknown_field: {
    title: 'Unknown setting',
    cause: '{{detail}}',
    mend: 'Correct its name in the file or delete it.',
  },
  step_disabled: {
    title: 'Disabled step',
    cause: '“{{name}}” is disabled: neither it nor what follows on its path will run (steps behind it that will not run: {{count}}).',
    mend: 'Enable it when it should run again.',
  },
  step_half_fed: {
    title: 'A population will not come',
    cause: '“{{name}}” waits for a population that never comes, because “{{cause}}” is disabled.',
    mend: 'Enable “{{cause}}”, or delete the transition that comes from its path.',
  },
  step_id_twice: {
    title: 'Two steps with one id',
    cause: '{{path}}: “{{id}}” is the id of another step too.',
    mend: 'Give each step an id of its own.',
  },
  step_skip_refused: {
    title: 'The step cannot be skipped',
    cause: '“{{name}}” has no inbound population that could go on in its place.',
    mend: 'Let it run, or disable it.',
  },
  step_without_inbound: {
    title: 'Nothing leads to this step',
    cause: '“{{name}}” has no inbound transition, so it never runs.',
    mend: 'Lead a transition to it, or delete it.',
  },
  step_without_rows: {
    title: 'Nobody reaches this step',
    cause: '“{{name}}” works on rows, and “{{from}}” in front of it only says when: nothing with rows leads to it.',
    mend: 'Put a Build audience in front of one of them.',
  },
  steps_many: {
    title: 'Many steps',
    cause: 'The campaign has {{count}} steps; above {{limit}} it becomes hard to read.',
    mend: 'Spread it over several campaigns.',
  },
  steps_too_many: {
    title: 'Too many steps',
    cause: 'The campaign has {{count}} steps; {{limit}} are allowed.',
    mend: 'Spread it over several campaigns.',
  },
  transition_dangling: {
    title: 'A transition leads nowhere',
    cause: 'The transition {{transition}} names the step “{{step}}”, which does not exist.',
    mend: 'Delete the transition, or correct the step’s id.',
  },
  transition_twice: {
    title: 'The same transition twice',
    cause: 'The transition {{transition}} exists already.',
    mend: 'Delete one of the two.',
  },
  zone_unknown: {
    title: 'Unknown time zone',
    cause: '“{{zone}}” is not a time zone.',
    mend: 'Choose a zone such as Europe/Paris.',
  },
}
