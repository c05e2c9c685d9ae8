/** Problems of the workspace and its engine; the rest of the namespace is in `problem.ts`. */
export const words = {
  action_refused: {
    title: 'Not possible now',
    cause: '$t({{why}})',
    mend: 'Look at the campaign’s status: the actions that are possible are in its menu.',
  },
  backup_cut: {
    title: 'The backup is cut short',
    cause: 'The file ends before the workspace is complete. Nothing was changed.',
    mend: 'Copy the file again from where it was kept, or take another backup.',
  },
  backup_damaged: {
    title: 'The backup is damaged',
    cause: 'A checksum in the file does not match its content. Nothing was changed.',
    mend: 'Copy the file again from where it was kept, or take another backup.',
  },
  backup_newer: {
    title: 'The backup is from a newer version',
    cause: 'The file has format version {{found}}; this version of Cadenza reads up to {{known}}. Nothing was changed.',
    mend: 'Update Cadenza, then restore the file.',
  },
  backup_not_ours: {
    title: 'Not a backup',
    cause: 'The file is not a backup of a Cadenza workspace. Nothing was changed.',
    mend: 'Choose a file that was made by “Download a backup” on the settings page.',
  },
  backup_record: {
    title: 'The backup has a record that does not fit',
    cause: 'In “{{table}}”: {{detail}}. Nothing was changed.',
    mend: 'Take another backup, or update Cadenza if the file comes from a newer version.',
  },
  campaign_gone: {
    title: 'The campaign is gone',
    cause: 'It was deleted meanwhile, perhaps in another tab.',
    mend: 'Go back to the list of campaigns.',
  },
  cancelled: {
    title: 'Cancelled',
    cause: 'The action was cancelled before it was done.',
    mend: 'Start it again when you want to.',
  },
  conflict: {
    title: 'Changed elsewhere',
    cause: 'This was changed meanwhile, perhaps in another tab: saving it would lose that work.',
    mend: 'Reload to see the newest state, then make your change again.',
  },
  engine_crashed: {
    title: 'The engine has stopped',
    cause: 'The part that runs campaigns broke off. {{detail}}',
    mend: 'Reload the page. What was saved is still there, and runs go on from where they were.',
  },
  engine_failed: {
    title: 'The data engine did not open',
    cause: 'It said: {{detail}}',
    mend: 'Close other tabs of Cadenza and reload the page. What was saved is still on the disk; when this stays so, restart the browser before anything is deleted.',
  },
  engine_moved: {
    title: 'The engine moved to another tab',
    cause: 'The tab that was doing this was closed, and nobody knows how far it came.',
    mend: 'Look at the result, then do it again if it is missing.',
  },
  journal_newer: {
    title: 'A run was driven by a newer version',
    cause: 'The journal of run {{run}} has an event of type {{event}}, which this version of Cadenza does not know. It is left as it is.',
    mend: 'Update Cadenza, or reload every tab that shows it: the run then goes on where it was.',
  },
  opfs_missing: {
    title: 'The browser’s file storage is missing',
    cause: 'This browser, or this window, gives Cadenza no place to keep its data: {{detail}}',
    mend: 'Use a current browser, not a private window, and allow the site to store data; or use the command line.',
  },
  preview_nobody: {
    title: 'Nobody to show',
    cause: 'The table has no row number {{n}}.',
    mend: 'Choose another person, or import data.',
  },
  query_failed: {
    title: 'The query failed',
    cause: 'The data engine said: {{detail}}',
    mend: 'Look at the step’s settings and at the columns they name.',
  },
  query_out_of_memory: {
    title: 'Not enough memory',
    cause: 'The query needs more memory than the browser gives.',
    mend: 'Close other tabs, narrow the rule, or run the campaign by the command line.',
  },
  storage_full: {
    title: 'No space left',
    cause: 'The browser has no space left for this. What was saved before is intact.',
    mend: 'Delete tables or old runs that are no longer needed, or free space on the disk.',
  },
  unexpected: {
    title: 'Something unexpected happened',
    cause: '{{detail}}',
    mend: 'Reload the page. When it happens again, this is a fault of Cadenza: report it with these words.',
  },
}
