import classes from './SetDiagram.module.css'

type Operation = 'union' | 'intersection' | 'exclusion'

/** Two overlapping sets with the rows that go on filled in. */
export function SetDiagram({ operation }: { readonly operation: Operation }) {
  return (
    <svg viewBox="0 0 44 28" width={44} height={28} aria-hidden className={classes.diagram}>
      {operation === 'union' && (
        <>
          <circle className={classes.filled} cx={16} cy={14} r={11} />
          <circle className={classes.filled} cx={28} cy={14} r={11} />
        </>
      )}
      {operation === 'intersection' && <path className={classes.filled} d="M22 4.78 A11 11 0 0 1 22 23.22 A11 11 0 0 1 22 4.78 Z" />}
      {operation === 'exclusion' && <path className={classes.filled} d="M22 4.78 A11 11 0 1 0 22 23.22 A11 11 0 0 1 22 4.78 Z" />}
      <circle className={classes.line} cx={16} cy={14} r={11} />
      <circle className={classes.line} cx={28} cy={14} r={11} />
    </svg>
  )
}
