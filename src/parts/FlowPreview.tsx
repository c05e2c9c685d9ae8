import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { iconOf } from '../activities/screens.ts'
import { type Campaign, transitionId } from '../engine/campaign/schema.ts'
import classes from './FlowPreview.module.css'
import { flowLayout, type PlacedStep } from './flow-layout.ts'
import { useStepWords } from './use-step-words.ts'

const width = 150
const height = 34
const acrossGap = 38
const downGap = 14
const margin = 4
const longestName = 16

/** A small drawing of a campaign: its steps and where they lead. */
export function FlowPreview({ campaign }: { readonly campaign: Campaign }) {
  const { t } = useTranslation('ui', { keyPrefix: 'flow' })
  const words = useStepWords(campaign)
  const arrow = useId()
  const layout = useMemo(() => flowLayout(campaign), [campaign])
  const places = new Map(layout.steps.map((step) => [step.id, corner(step)]))
  const types = new Map(campaign.steps.map((step) => [step.id, step.type]))
  const w = layout.columns * (width + acrossGap) - acrossGap + 2 * margin
  const h = layout.rows * (height + downGap) - downGap + 2 * margin
  if (layout.steps.length === 0) return null
  return (
    <svg
      className={classes.drawing ?? ''}
      width={w}
      height={h}
      viewBox={`0 0 ${w} ${h}`}
      role="img"
      aria-label={t('label', { name: campaign.name })}
    >
      <defs>
        <marker id={arrow} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
          <path className={classes.head} d="M0 0 8 4 0 8Z" />
        </marker>
      </defs>
      {campaign.transitions.map((transition) => {
        const from = places.get(transition.from)
        const to = places.get(transition.to)
        return from && to ? (
          <path key={transitionId(transition)} className={classes.edge} d={curve(from, to)} markerEnd={`url(#${arrow})`} />
        ) : null
      })}
      {layout.steps.map(({ id }) => {
        const at = places.get(id) ?? { x: 0, y: 0 }
        const Icon = iconOf(types.get(id) ?? '')
        const name = words.step(id)
        return (
          <g key={id} transform={`translate(${at.x} ${at.y})`}>
            <title>{name}</title>
            <rect className={classes.step} width={width} height={height} rx={6} />
            <g transform="translate(9 9)" className={classes.icon}>
              {Icon && <Icon size={16} stroke={1.6} />}
            </g>
            <text className={classes.name} x={32} y={21}>
              {name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

function corner({ column, row }: PlacedStep): Point {
  return { x: margin + column * (width + acrossGap), y: margin + row * (height + downGap) }
}

function curve(from: Point, to: Point): string {
  const start = { x: from.x + width, y: from.y + height / 2 }
  const end = { x: to.x - 2, y: to.y + height / 2 }
  const bend = Math.max(18, (end.x - start.x) / 2)
  return `M${start.x} ${start.y}C${start.x + bend} ${start.y} ${end.x - bend} ${end.y} ${end.x} ${end.y}`
}
