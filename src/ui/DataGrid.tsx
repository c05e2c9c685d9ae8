// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by transform, which table elements do not take
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names its active row
import { UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import classes from './DataGrid.module.css'
import { moveActive } from './grid-keys.ts'

export interface GridColumn<T> {
  readonly id: string
  readonly label: string
  /** A CSS grid track, as `120px` or `minmax(160px, 1fr)`. */
  readonly track: string
  /** Numbers stand at the end of their column. */
  readonly align?: 'start' | 'end'
  readonly sortable?: boolean
  /** The heading is there for screen readers only. */
  readonly quiet?: boolean
  /** What the pointer tells over the heading, as a column's type. */
  readonly hint?: string
  render(row: T): ReactNode
}

export interface GridSort {
  readonly column: string
  readonly descending: boolean
}

interface DataGridProps<T> {
  /** What the table holds, for a screen reader. */
  readonly label: string
  readonly columns: readonly GridColumn<T>[]
  readonly count: number
  /** Undefined for a row that is still on its way. */
  readonly rowAt: (index: number) => T | undefined
  readonly keyOf?: (row: T) => string
  /** A click or Enter on a row. */
  readonly onOpen?: (row: T) => void
  /** The rows on screen changed: a chance to load them. */
  readonly onRange?: (first: number, last: number) => void
  readonly sort?: GridSort
  readonly onSort?: (sort: GridSort) => void
  /** Shown instead of rows. */
  readonly nothing?: ReactNode
  readonly rowHeight?: number
  readonly height?: number | string
}

const ahead = 5

/** A table of any length: only the rows on screen exist, the heading stays, arrow keys move and Enter opens. */
export function DataGrid<T>(props: DataGridProps<T>) {
  const { label, columns, count, rowAt, keyOf, onOpen, onRange, sort, onSort, nothing, rowHeight = 36, height = '100%' } = props
  const frame = useRef<HTMLDivElement>(null)
  const id = useId()
  const [active, setActive] = useState(-1)
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: ahead,
    scrollPaddingStart: rowHeight,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items[items.length - 1]?.index ?? -1
  useEffect(() => {
    if (last >= first) onRange?.(first, last)
  }, [first, last, onRange])

  const open = (index: number) => {
    const row = rowAt(index)
    if (row !== undefined) onOpen?.(row)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    // Controls inside a row keep their own keys.
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') return open(active)
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / rowHeight) - 2)
    const to = moveActive(event.key, active, count, page)
    if (to === undefined) return
    event.preventDefault()
    setActive(to)
    virtual.scrollToIndex(to)
  }
  const tracks = { gridTemplateColumns: columns.map((column) => column.track).join(' ') }
  const opens = onOpen !== undefined
  return (
    <div
      ref={frame}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      {...(active >= 0 && active < count ? { 'aria-activedescendant': `${id}-${active}` } : {})}
      tabIndex={0}
      onKeyDown={onKeyDown}
      className={classes.frame}
      style={{ height }}
    >
      <div className={classes.sizer} role="presentation">
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row} style={{ ...tracks, height: 34, borderBottomWidth: 1 }}>
            {columns.map((column) => (
              <Heading key={column.id} column={column} sort={sort} onSort={onSort} />
            ))}
          </div>
        </div>
        <div role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
          {items.map((item) => {
            const row = rowAt(item.index)
            return (
              <div
                key={row !== undefined && keyOf ? keyOf(row) : item.index}
                id={`${id}-${item.index}`}
                role="row"
                aria-rowindex={item.index + 2}
                aria-selected={item.index === active}
                className={`${classes.row} ${classes.body} ${opens ? classes.clickable : ''} ${item.index === active ? classes.active : ''}`}
                style={{ ...tracks, height: rowHeight, transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  setActive(item.index)
                  open(item.index)
                }}
                onKeyDown={() => undefined}
              >
                {columns.map((column) => (
                  <div key={column.id} role="gridcell" className={`${classes.cell} ${column.align === 'end' ? classes.end : ''}`}>
                    {row === undefined ? '…' : column.render(row)}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
      </div>
      {count === 0 && nothing !== undefined && <div className={classes.nothing}>{nothing}</div>}
    </div>
  )
}

interface HeadingProps<T> {
  readonly column: GridColumn<T>
  readonly sort: GridSort | undefined
  readonly onSort: ((sort: GridSort) => void) | undefined
}

function Heading<T>({ column, sort, onSort }: HeadingProps<T>) {
  const sorted = sort?.column === column.id
  const className = `${classes.heading} ${column.align === 'end' ? classes.end : ''}`
  const hint = column.hint === undefined ? {} : { title: column.hint }
  if (!column.sortable || !onSort) {
    return (
      <div role="columnheader" className={className} {...hint}>
        {column.quiet ? <VisuallyHidden>{column.label}</VisuallyHidden> : column.label}
      </div>
    )
  }
  const order = sort?.descending ? 'descending' : 'ascending'
  const Arrow = sort?.descending ? IconArrowDown : IconArrowUp
  return (
    <div role="columnheader" aria-sort={sorted ? order : 'none'} className={className} {...hint}>
      <UnstyledButton
        className={classes.sort ?? ''}
        onClick={() => onSort({ column: column.id, descending: sorted ? !sort.descending : false })}
      >
        {column.label}
        {sorted && <Arrow size={12} aria-hidden />}
      </UnstyledButton>
    </div>
  )
}
