import { Stack } from '@mantine/core'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { useShown } from '../shown.tsx'

/** What is wrong with a step, why, and how to mend it. */
export function StepProblems({ step }: { readonly step: string }) {
  const { checks } = useShown()
  const problems = checks.byStep.get(step) ?? []
  if (problems.length === 0) return null
  return (
    <Stack gap="xs">
      {problems.map((problem, index) => (
        <ProblemText key={`${problem.code}:${problem.field ?? ''}:${index}`} problem={problem} />
      ))}
    </Stack>
  )
}
