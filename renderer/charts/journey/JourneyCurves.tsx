import type { ReactNode } from 'react'
import { crisp } from '../base/chartGeometry.ts'
import classes from './JourneyCurves.module.css'
import type { Curves } from './layOutCurves.ts'

interface JourneyCurvesProps {
  readonly curves: Curves
  /** Touchpoints whose marks and numbers are drawn; the lines are drawn whole. */
  readonly shown: ReadonlySet<string>
  readonly height: number
  /** What the picture says, for those who do not see it. */
  readonly label: string
  /** Touchpoints whose gap is among the widest. */
  readonly worst: ReadonlySet<string>
  score(value: number): string
}

const scoreLines = [0, 5, 10]
const labelRise = 9

/** Both sides' scores over the columns of a journey: the customer's curve drawn through, the organisation's broken, the gap between them shaded. */
export function JourneyCurves({ curves, shown, height, label, worst, score }: JourneyCurvesProps): ReactNode {
  return (
    <svg className={classes.curves} width={curves.width} height={height} role="img" aria-label={label}>
      {scoreLines.map((value) => (
        <line
          key={value}
          className={classes.grid}
          x1={0}
          x2={curves.width}
          y1={crisp(curves.y(value))}
          y2={crisp(curves.y(value))}
        />
      ))}
      <path className={classes.gap} d={curves.gap} />
      <path className={classes.organisation} d={curves.organisation} />
      <path className={classes.customer} d={curves.customer} />
      {curves.rivals.map(({ key, x, y, firstY }) => (
        <g key={key}>
          {firstY === null ? null : <Then x={x} from={firstY} to={y} />}
          <path className={classes.rival} d={`M${x} ${y - 5}L${x + 5} ${y}L${x} ${y + 5}L${x - 5} ${y}Z`} />
        </g>
      ))}
      {curves.points
        .filter(({ id }) => shown.has(id))
        .map(({ id, x, customer, organisation, customerY, organisationY, firstY, labelY }) => (
          <g key={id} data-worst={worst.has(id) || undefined} className={classes.point}>
            {organisationY === null || organisation === null ? null : (
              <>
                <rect className={classes.organisationMark} x={x - 3} y={organisationY - 3} width={6} height={6} />
                <text className={classes.score} x={x} y={organisationY - labelRise}>
                  {score(organisation)}
                </text>
              </>
            )}
            {customerY === null || customer === null ? null : (
              <>
                {firstY === null ? null : <Then x={x} from={firstY} to={customerY} />}
                <circle className={classes.customerMark} cx={x} cy={customerY} r={4} />
                <text className={classes.score} x={x} y={labelY ?? customerY}>
                  {score(customer)}
                </text>
              </>
            )}
          </g>
        ))}
    </svg>
  )
}

/** Where a score stood at first, and the way to where it stands now. */
function Then({ x, from, to }: { readonly x: number; readonly from: number; readonly to: number }): ReactNode {
  return (
    <>
      <line className={classes.change} x1={x} x2={x} y1={from} y2={to} />
      <circle className={classes.then} cx={x} cy={from} r={4} />
    </>
  )
}
