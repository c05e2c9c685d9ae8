// Why something may not be done with a campaign (L7).
export const words = {
  archived: 'The campaign is archived: restore it first.',
  not_archived: 'The campaign is not archived.',
  already_archived: 'The campaign is archived already.',
  draft_is_deleted: 'A draft is not archived: delete it when it is no longer needed.',
  only_drafts: 'Only drafts can be deleted: archive this campaign instead.',
  purged_later: 'An archived campaign is removed by itself 30 days after it was archived.',
  in_progress_is_kept: 'A campaign in progress is never deleted: stop it first.',
  in_progress: 'A run is in progress: wait for its end, or stop it.',
  stopped_is_final: 'The campaign was stopped, which is final: duplicate it to go on.',
  closed: 'The campaign is closed: it takes no new entries.',
  already_closed: 'The campaign is closed already.',
  not_live: 'The campaign is not live.',
  nothing_runs: 'Nothing is live or in progress.',
  nothing_to_publish: 'The draft is the same as the live version.',
  not_published: 'The campaign has not been published yet.',
}
