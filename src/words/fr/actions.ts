// Why something may not be done with a campaign (L7).
export const words = {
  archived: 'La campagne est archivée : restaurez-la d’abord.',
  not_archived: 'La campagne n’est pas archivée.',
  already_archived: 'La campagne est déjà archivée.',
  draft_is_deleted: 'Un brouillon ne s’archive pas : supprimez-le quand il ne sert plus.',
  only_drafts: 'Seuls les brouillons peuvent être supprimés : archivez plutôt cette campagne.',
  purged_later: 'Une campagne archivée est supprimée d’elle-même 30 jours après son archivage.',
  in_progress_is_kept: 'Une campagne en cours n’est jamais supprimée : arrêtez-la d’abord.',
  in_progress: 'Une exécution est en cours : attendez sa fin, ou arrêtez-la.',
  stopped_is_final: 'La campagne a été arrêtée, ce qui est définitif : dupliquez-la pour continuer.',
  closed: 'La campagne est fermée : elle n’accepte plus d’entrées.',
  already_closed: 'La campagne est déjà fermée.',
  not_live: 'La campagne n’est pas active.',
  nothing_runs: 'Rien n’est actif ni en cours.',
  nothing_to_publish: 'Le brouillon est identique à la version active.',
  not_published: 'La campagne n’a pas encore été publiée.',
}
