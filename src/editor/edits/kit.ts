import type { Catalogue } from '../../engine/activity/define.ts'

/** What an edit that makes steps needs beside the campaign. */
export interface Kit {
  readonly catalogue: Catalogue
  /** Ids of steps that are gone but could come back: in the undo stack, in the published version (W4). */
  readonly taken: Iterable<string>
}
