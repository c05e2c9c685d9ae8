import { notifications } from '@mantine/notifications'
import type { DeskError } from '../../desk/desk.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'

/** One notification per kind of trouble: a run that cannot be driven is tried again and again. */
export function showTrouble(error: DeskError): void {
  notifications.show({ id: `trouble-${error.code}`, color: 'red', autoClose: false, message: <ProblemText problem={problemOf(error)} /> })
}
