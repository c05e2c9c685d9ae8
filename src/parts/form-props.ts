import type { CheckContext } from '../engine/activity/context.ts'
import type { Problem } from '../engine/campaign/problem.ts'

/** What the inspector hands to an activity's `Form`. */
export interface FormProps<S> {
  readonly settings: S
  /** Called at every edit; the inspector groups edits into undo steps. */
  readonly onChange: (settings: S) => void
  readonly context: CheckContext
  /** Names of the steps of the campaign by id, for sentences and pickers. */
  readonly stepNames: Readonly<Record<string, string>>
  /** Problems of this step; `field` is the path inside the settings. */
  readonly problems: readonly Problem[]
  readonly readOnly: boolean
}
