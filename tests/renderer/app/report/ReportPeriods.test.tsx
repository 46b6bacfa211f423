import { screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { expect, it } from 'vitest'
import { ReportPeriods } from '../../../../renderer/app/report/ReportPeriods.tsx'
import type { ReportChoice } from '../../../../renderer/app/report/reportChoice.ts'
import { fakeBackend } from '../../harness/fakeBackend.ts'
import { openAnswers } from '../../harness/openAnswers.ts'
import { show } from '../../harness/show.tsx'

const asked: ReportChoice = {
  kind: 'report',
  format: 'pdf',
  language: 'en',
  redacted: false,
  about: null,
  compares: true,
  days: { beforeFrom: null, beforeTo: null, afterFrom: null, afterTo: null },
  volume: null,
  order: [],
  left: [],
}

function Asking(): ReactNode {
  const [choice, choose] = useState(asked)
  return (
    <>
      <ReportPeriods choice={choice} change={(part) => choose({ ...choice, ...part })} />
      <output aria-label="Chosen">{choice.days.beforeFrom}</output>
      <output aria-label="Unit">{choice.volume}</output>
    </>
  )
}

it('takes days in a file that is open for viewing: they are the report’s', async () => {
  const answers = openAnswers()
  const session = answers.files.session()
  const viewed = { ...session, opened: { ...session.opened, readOnly: true, viewOnly: 'asked' } } as const
  const user = show(fakeBackend({ ...answers, files: { session: () => viewed }, kpi: { volumes: () => [] } }).client, <Asking />)
  const day = await screen.findByRole('textbox', { name: 'Before: from' })
  await user.type(day, '2026-01-05{Enter}')
  await user.tab()
  expect((await screen.findByRole('status', { name: 'Chosen' })).textContent).toBe('2026-01-05')
})

it('offers the volumes that compared cases can be counted by', async () => {
  const volumes = [
    { id: 'v1', month: '2026-01', value: 100, unit: 'orders' },
    { id: 'v2', month: '2026-02', value: 100, unit: 'orders' },
  ]
  const user = show(fakeBackend({ ...openAnswers(), kpi: { volumes: () => volumes } }).client, <Asking />)
  await user.click(await screen.findByRole('combobox', { name: 'Compared cases are counted' }))
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['a month', 'for every 1,000 orders'])
  await user.click(screen.getByRole('option', { name: 'for every 1,000 orders' }))
  expect(screen.getByRole('status', { name: 'Unit' }).textContent).toBe('orders')
})
