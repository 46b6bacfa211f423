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
  order: [],
  left: [],
}

function Asking(): ReactNode {
  const [choice, choose] = useState(asked)
  return (
    <>
      <ReportPeriods choice={choice} change={(part) => choose({ ...choice, ...part })} />
      <output aria-label="Chosen">{choice.days.beforeFrom}</output>
    </>
  )
}

it('takes days in a file that is open for viewing: they are the report’s', async () => {
  const answers = openAnswers()
  const session = answers.files.session()
  const viewed = { ...session, opened: { ...session.opened, readOnly: true, viewOnly: 'asked' } } as const
  const user = show(fakeBackend({ ...answers, files: { session: () => viewed } }).client, <Asking />)
  const day = await screen.findByRole('textbox', { name: 'Before: from' })
  await user.type(day, '2026-01-05{Enter}')
  await user.tab()
  expect((await screen.findByRole('status', { name: 'Chosen' })).textContent).toBe('2026-01-05')
})
