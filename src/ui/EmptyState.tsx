import { Group, Stack, Text, ThemeIcon } from '@mantine/core'
import type { ComponentType, ReactNode } from 'react'

interface EmptyStateProps {
  readonly icon: ComponentType<{ readonly size?: number; readonly stroke?: number }>
  readonly title: string
  /** What will stand here, and how it comes here. */
  readonly children: ReactNode
  readonly actions?: ReactNode
}

/** Stands where there is nothing yet, and teaches what to do about it. */
export function EmptyState({ icon: Icon, title, children, actions }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py={48} px="md" maw={520} mx="auto" ta="center">
      <ThemeIcon variant="light" size={48} radius="lg" aria-hidden>
        <Icon size={24} stroke={1.5} />
      </ThemeIcon>
      <Text fw={600} size="md">
        {title}
      </Text>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
      {actions !== undefined && (
        <Group gap="xs" mt="xs" justify="center">
          {actions}
        </Group>
      )}
    </Stack>
  )
}
