import { Button, Popover, Stack, Tooltip, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { EngineState } from '../../desk/desk.ts'
import { useLive } from '../../desk/use-desk.tsx'
import { ProblemText } from '../../parts/ProblemText.tsx'
import classes from './AppLayout.module.css'

/** Whether campaigns can run, and in which tab they do. A failure says why and what to try. */
export function EngineBadge() {
  const { t } = useTranslation('app')
  const engine = useLive<EngineState>((desk) => desk.workspace.engine, []).value ?? { state: 'starting' }
  const words = engine.state === 'ready' ? (engine.here ? 'here' : 'elsewhere') : engine.state
  const face = (
    <>
      <span className={classes.dot} data-state={engine.state} aria-hidden />
      <span role="status" data-engine={words}>
        {t(`engine.${words}`)}
      </span>
    </>
  )
  if (engine.state !== 'failed') {
    return (
      <Tooltip label={t(`engine.${words}Hint`)} multiline maw={280}>
        <span className={classes.pill}>{face}</span>
      </Tooltip>
    )
  }
  return (
    <Popover width={360} position="bottom-end" withArrow shadow="md" defaultOpened>
      <Popover.Target>
        <UnstyledButton className={classes.pill}>{face}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm" align="flex-start">
          <ProblemText problem={{ code: engine.code, params: { detail: engine.detail } }} />
          <Button onClick={() => window.location.reload()}>{t('failure.reload')}</Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
