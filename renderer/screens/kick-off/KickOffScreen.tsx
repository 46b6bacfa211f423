import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { KickOff } from '../../../shared/engagement/engagement.ts'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { ScreenHeader } from '../../components/frame/ScreenHeader.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { Baseline } from './Baseline.tsx'
import { EntryTable } from './EntryTable.tsx'
import classes from './KickOffScreen.module.css'
import { SteeringDates } from './SteeringDates.tsx'
import { useKickOff } from './useKickOff.ts'

/** What is agreed on before the work begins, on one page to print: who, what about, when it is judged, from where, and what is waited for. */
export function KickOffScreen(): ReactNode {
  const { t, format } = useLanguage()
  const { kickOff, change } = useKickOff()
  const { steeringDates = [], data = [], interviews = [] } = kickOff
  const standing = t('kickOffScreen.standing', {
    received: format.number(data.filter(({ receivedOn }) => receivedOn !== undefined).length),
    asked: format.number(data.length),
    held: format.number(interviews.filter(({ heldOn }) => heldOn !== undefined).length),
    planned: format.number(interviews.length),
  })
  const isBegun = data.length + interviews.length > 0
  return (
    <>
      <ScreenHeader title={t('kickOffScreen.title')} lead={isBegun ? standing : t('kickOffScreen.lead')}>
        <Button variant="default" data-print="none" onClick={() => window.print()}>
          {t('kickOffScreen.print')}
        </Button>
      </ScreenHeader>
      <div className={classes.page}>
        <div className={classes.column}>
          <Agreed kickOff={kickOff} change={change} />
          <Members kickOff={kickOff} change={change} />
          <SteeringDates
            days={steeringDates}
            // Why it was refused has been told.
            onChange={(days) => void change(() => ({ steeringDates: days })).catch(() => undefined)}
          />
        </div>
        <div className={classes.column}>
          <Baseline on={kickOff.on} />
          <Data kickOff={kickOff} change={change} />
          <Interviews kickOff={kickOff} change={change} />
        </div>
      </div>
    </>
  )
}

type PartProps = ReturnType<typeof useKickOff>

function Agreed({ kickOff: { on, sponsor, scope, outOfScope }, change }: PartProps): ReactNode {
  const { t } = useLanguage()
  // Why it was refused has been told.
  const say = (part: Partial<KickOff>): void => void change(() => part).catch(() => undefined)
  return (
    <section className={classes.section} aria-labelledby="agreed">
      <h2 id="agreed">{t('kickOffScreen.agreed')}</h2>
      <div className={classes.fields}>
        <div className={classes.pair}>
          <DraftTextInput
            label={t('kickOffScreen.sponsor')}
            value={sponsor ?? ''}
            onCommit={(name) => say({ sponsor: name.trim() })}
          />
          <DayInput label={t('kickOffScreen.on')} value={on ?? null} onCommit={(day) => say({ on: day ?? undefined })} />
        </div>
        <DraftTextInput
          label={t('kickOffScreen.scope')}
          multiline
          value={scope ?? ''}
          onCommit={(said) => say({ scope: said })}
        />
        <DraftTextInput
          label={t('kickOffScreen.outOfScope')}
          multiline
          value={outOfScope ?? ''}
          onCommit={(said) => say({ outOfScope: said })}
        />
      </div>
    </section>
  )
}

function Members({ kickOff: { members = [] }, change }: PartProps): ReactNode {
  const { t } = useLanguage()
  return (
    <EntryTable
      title={t('kickOffScreen.members')}
      empty={t('kickOffScreen.noMembers')}
      columns={[
        { key: 'name', label: t('kickOffScreen.name'), kind: 'text' },
        { key: 'role', label: t('kickOffScreen.role'), kind: 'text' },
      ]}
      rows={members}
      addLabel={t('kickOffScreen.addMember')}
      rememberAs="kickOff.member"
      make={(name): (typeof members)[number] => ({ name })}
      onChange={(part) => change(({ members: before = [] }) => ({ members: part(before) }))}
    />
  )
}

function Data({ kickOff: { data = [] }, change }: PartProps): ReactNode {
  const { t } = useLanguage()
  return (
    <EntryTable
      title={t('kickOffScreen.data')}
      empty={t('kickOffScreen.noData')}
      columns={[
        { key: 'what', label: t('kickOffScreen.what'), kind: 'text' },
        { key: 'from', label: t('kickOffScreen.from'), kind: 'text' },
        { key: 'askedOn', label: t('kickOffScreen.askedOn'), kind: 'day' },
        { key: 'receivedOn', label: t('kickOffScreen.receivedOn'), kind: 'day' },
      ]}
      rows={data}
      addLabel={t('kickOffScreen.addData')}
      rememberAs="kickOff.data"
      make={(what): (typeof data)[number] => ({ what })}
      onChange={(part) => change(({ data: before = [] }) => ({ data: part(before) }))}
    />
  )
}

function Interviews({ kickOff: { interviews = [] }, change }: PartProps): ReactNode {
  const { t } = useLanguage()
  return (
    <EntryTable
      title={t('kickOffScreen.interviews')}
      empty={t('kickOffScreen.noInterviews')}
      columns={[
        { key: 'who', label: t('kickOffScreen.who'), kind: 'text' },
        { key: 'role', label: t('kickOffScreen.role'), kind: 'text' },
        { key: 'plannedOn', label: t('kickOffScreen.plannedOn'), kind: 'day' },
        { key: 'heldOn', label: t('kickOffScreen.heldOn'), kind: 'day' },
      ]}
      rows={interviews}
      addLabel={t('kickOffScreen.addInterview')}
      rememberAs="kickOff.interview"
      make={(who): (typeof interviews)[number] => ({ who })}
      onChange={(part) => change(({ interviews: before = [] }) => ({ interviews: part(before) }))}
    />
  )
}
