import { Button, FileButton, Group, Text } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import classes from './DropZone.module.css'

interface DropZoneProps {
  readonly label: string
  readonly hint: string
  readonly button: string
  /** As of an `input` of type file: `.csv,text/csv`. */
  readonly accept: string
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Files come in by dropping them or by the button: both do the same. */
export function DropZone({ label, hint, button, accept, multiple = false, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
  }
  return (
    <section
      aria-label={label}
      className={`${classes.zone} ${over ? classes.over : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Group justify="center" gap="md">
        <IconFileUpload size={28} stroke={1.4} aria-hidden />
        <div>
          <Text fw={600} ta="start">
            {label}
          </Text>
          <Text size="xs" c="dimmed" ta="start">
            {hint}
          </Text>
        </div>
        <Picker button={button} accept={accept} multiple={multiple} onFiles={onFiles} />
      </Group>
    </section>
  )
}

function Picker({ button, accept, multiple, onFiles }: Required<Pick<DropZoneProps, 'button' | 'accept' | 'multiple' | 'onFiles'>>) {
  const reset = useRef<() => void>(null)
  return (
    <FileButton
      resetRef={reset}
      multiple={multiple}
      accept={accept}
      inputProps={{ 'aria-label': button }}
      onChange={(chosen: File | File[] | null) => {
        const files = [chosen ?? []].flat()
        if (files.length > 0) onFiles(files)
        // Choosing the same file again is a new choice.
        reset.current?.()
      }}
    >
      {(props) => (
        <Button variant="default" size="xs" {...props}>
          {button}
        </Button>
      )}
    </FileButton>
  )
}
