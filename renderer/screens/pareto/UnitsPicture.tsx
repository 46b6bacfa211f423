import { Button } from '@mantine/core'
import { useFocusReturn } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { type UnitPlace, unitPlaceName } from '../../../shared/analysis/units/harmByUnits.ts'
import type { ParetoUnitCause, ParetoUnits } from '../../../shared/contract/analysis/paretoContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { UnitsChart } from '../../charts/units/UnitsChart.tsx'
import type { UnitsLine, UnitsView } from '../../charts/units/unitsWords.ts'
import { takesFocus } from '../../components/dialogs/takesFocus.ts'
import { piecesAbout } from '../../kit/evidence/piecesAbout.ts'
import { pieceWords } from '../../kit/evidence/pieceWords.ts'
import { StanceMark } from '../../kit/evidence/StanceMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { screenPath } from '../../page/screenPath.ts'
import classes from './UnitsPicture.module.css'

interface UnitsPictureProps {
  readonly units: ParetoUnits
}

interface OpenedCell {
  readonly landing: number
  readonly birth: number
}

/** Where harm lands and where it is born; a cell opens to its root causes, their failure points and what was said of them. */
export function UnitsPicture({ units }: UnitsPictureProps): ReactNode {
  const { t } = useLanguage()
  const [opened, setOpened] = useState<OpenedCell | null>(null)
  const view = useUnitsView(units)
  const giveBack = useFocusReturn({ opened: opened !== null, shouldReturnFocus: false })
  const landing = opened === null ? undefined : view.landings[opened.landing]
  const birth = opened === null ? undefined : view.births[opened.birth]
  const cell = opened === null ? undefined : units.cells[opened.landing]?.[opened.birth]
  return (
    <section className={classes.units} aria-label={t('unitMatrix.sign')}>
      <UnitsChart view={view} onOpen={(row, column) => setOpened({ landing: row, birth: column })} />
      {view.finding === null ? <p className={classes.teach}>{t('unitMatrix.teach')}</p> : null}
      {landing === undefined || birth === undefined || cell === undefined ? null : (
        <CellCauses
          key={`${landing.key} ${birth.key}`}
          title={t('unitMatrix.opened', { landing: landing.label, birth: birth.label })}
          causes={cell.causes}
          measure={units.measure}
          onClose={() => {
            setOpened(null)
            giveBack()
          }}
        />
      )}
    </section>
  )
}

function useUnitsView({ measure, landings, births, cells, finding, names }: ParetoUnits): UnitsView {
  const { t } = useLanguage()
  const nameOf = (id: string): string => names.get(id) ?? id
  const line = ({ place, value }: { place: UnitPlace; value: number }): UnitsLine => ({
    key: unitPlaceName(place),
    label: place.kind === 'unit' ? nameOf(place.id) : t(`unitMatrix.${place.kind}`),
    value,
  })
  return {
    measure,
    landings: landings.map(line),
    births: births.map(line),
    values: cells.map((row) => row.map(({ value }) => value)),
    finding: finding && { ...finding, landing: nameOf(finding.landing), births: finding.births.map(nameOf) },
  }
}

interface CellCausesProps {
  readonly title: string
  readonly causes: readonly ParetoUnitCause[]
  readonly measure: Measure
  onClose(): void
}

function CellCauses({ title, causes, measure, onClose }: CellCausesProps): ReactNode {
  const { t, format } = useLanguage()
  return (
    <section className={classes.cell} aria-label={title}>
      <div className={classes.head}>
        <h3>{title}</h3>
        <Button {...takesFocus} size="compact-sm" variant="subtle" onClick={onClose}>
          {t('unitMatrix.close')}
        </Button>
      </div>
      <ul className={classes.causes}>
        {causes.map((cause) => (
          <li key={cause.id ?? ''}>
            <p className={classes.cause}>
              {cause.id === null ? (
                <span>{t('unitMatrix.notTraced')}</span>
              ) : (
                <Link href={screenPath('root-causes', cause.id)}>
                  <bdi>{cause.code}</bdi> <TypedWords>{cause.title}</TypedWords>
                </Link>
              )}
              <span className={classes.value}>{format.measured(measure, cause.value)}</span>
            </p>
            <ul className={classes.points}>
              {cause.failurePoints.map((point) => (
                <li key={point.id}>
                  <Link href={screenPath('trace', point.id)}>
                    <bdi>{point.code}</bdi> <TypedWords>{point.title}</TypedWords>
                  </Link>
                  <span className={classes.value}>{format.measured(measure, point.value)}</span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <Said causes={causes} />
    </section>
  )
}

/** What was said of the root causes and of the failure points of a cell, each piece once. */
function Said({ causes }: { causes: readonly ParetoUnitCause[] }): ReactNode {
  const { t } = useLanguage()
  const { data } = useQuery(useApi().evidence.list.queryOptions())
  if (data === undefined) return null
  const claims = causes.flatMap(({ id, failurePoints }) => [
    ...(id === null ? [] : [{ subject: 'rootCause' as const, id }]),
    ...failurePoints.map((point) => ({ subject: 'failurePoint' as const, id: point.id })),
  ])
  const pieces = new Map(claims.flatMap((claim) => piecesAbout(data, claim)).map((about) => [about.piece.id, about]))
  return (
    <>
      <h4 className={classes.said}>{t('unitMatrix.words')}</h4>
      {pieces.size === 0 ? <p className={classes.teach}>{t('unitMatrix.noWords')}</p> : null}
      <ul className={classes.points}>
        {[...pieces.values()].map(({ piece, stance }) => (
          <li key={piece.id}>
            <StanceMark stance={stance} />
            <Link href={screenPath('evidence', piece.id)}>
              <TypedWords>{pieceWords(piece)}</TypedWords>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
