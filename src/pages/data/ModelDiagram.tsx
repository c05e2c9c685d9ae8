import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataModel } from '../../engine/query/model.ts'
import { boxWidth, diagramOf, headHeight, lineHeight, type TableBox } from './diagram-layout.ts'
import classes from './ModelDiagram.module.css'

const longestName = 24

/** Tables with their keys and link columns, and the links between them. */
export function ModelDiagram({ model }: { readonly model: DataModel }) {
  const { t } = useTranslation('data')
  const arrow = useId()
  const diagram = useMemo(() => diagramOf(model), [model])
  return (
    <section className={classes.frame} aria-label={t('tab.diagram')}>
      <svg
        width={diagram.width}
        height={diagram.height}
        viewBox={`0 0 ${diagram.width} ${diagram.height}`}
        role="img"
        aria-label={t('diagram', { tables: model.tables.length, links: model.links.length })}
      >
        <defs>
          <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path className={classes.head} d="M0 0 8 4 0 8Z" />
          </marker>
        </defs>
        {diagram.lines.map(({ link, points }) => (
          <path
            key={link.id}
            className={classes.link}
            d={points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('')}
            markerEnd={`url(#${arrow})`}
          >
            <title>{`${link.from} → ${link.to} (${t(`link.cardinality.${link.cardinality}`)})`}</title>
          </path>
        ))}
        {diagram.boxes.map((box) => (
          <Box key={box.table.name} box={box} />
        ))}
      </svg>
    </section>
  )
}

function Box({ box }: { readonly box: TableBox }) {
  const { t } = useTranslation('data')
  const { table, columns, more } = box
  const cut = (text: string) => (text.length > longestName ? `${text.slice(0, longestName - 1)}…` : text)
  const line = (at: number) => headHeight + at * lineHeight + 15
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <rect className={classes.box} width={boxWidth} height={box.height} rx={6} />
      <path className={classes.rule} d={`M0 ${headHeight}H${boxWidth}`} />
      <text className={classes.name} x={10} y={19}>
        {cut(table.label ?? table.name)}
      </text>
      {columns.map((column, at) => (
        <text key={column} className={table.primaryKey.includes(column) ? classes.key : classes.column} x={10} y={line(at)}>
          {cut(column)}
        </text>
      ))}
      {more > 0 && (
        <text className={classes.more} x={10} y={line(columns.length)}>
          {t('moreColumns', { count: more })}
        </text>
      )}
    </g>
  )
}
