import { Box, Group, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './Page.module.css'

interface PageProps {
  readonly title: ReactNode
  readonly description?: ReactNode
  /** Beside the title, at the end. */
  readonly actions?: ReactNode
  /** Takes the window's height, so that a list inside can scroll by itself. */
  readonly fill?: boolean
  /** Holds text and forms to a width that reads well. */
  readonly narrow?: boolean
  /** Holds cards side by side to a width at which a line can still be followed with the eye. */
  readonly wide?: boolean
  readonly children: ReactNode
}

export function Page({ title, description, actions, fill = false, narrow = false, wide = false, children }: PageProps) {
  return (
    <div className={`${classes.page} ${fill ? classes.fill : ''} ${narrow ? classes.narrow : ''} ${wide ? classes.wide : ''}`}>
      <Group justify="space-between" align="flex-start" gap="md">
        <Box miw={0}>
          <Title order={1}>{title}</Title>
          {description !== undefined && (
            <Text size="sm" c="dimmed" component="div">
              {description}
            </Text>
          )}
        </Box>
        {actions !== undefined && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </div>
  )
}
