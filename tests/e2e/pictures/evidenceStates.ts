import { choose, type View } from '../journeys/frame.ts'
import { type ShownState, visit } from './ShownState.ts'

/** The other views of the evidence: rounds of the sample, one of them blind still, an interview and a tally. */
export const evidenceStates: readonly ShownState[] = [
  agreementState('evidence-agreement-blind', 0),
  agreementState('evidence-agreement-shown', 1),
  transcriptState('evidence-interview', false),
  transcriptState('evidence-interview-read', true),
  { name: 'evidence-tally-empty', opened: 'sample', show: (view) => showTally(view, 0) },
  { name: 'evidence-tally', opened: 'sample', show: (view) => showTally(view, 4) },
]

function agreementState(name: string, round: number): ShownState {
  return {
    name,
    opened: 'sample',
    show: async (view) => {
      const { page, t } = view
      await showEvidenceAs(view, 'rounds')
      const region = page.getByRole('region', { name: t('agreement.rounds') })
      await region.getByRole('combobox', { name: t('agreement.round') }).click()
      await page.getByRole('option').nth(round).click()
      const own = region.getByRole('textbox', { name: t('agreement.who') })
      if (round === 0) {
        await own.fill('Gal')
        await own.press('Enter')
      } else await region.getByText(t('agreement.details')).click()
    },
  }
}

async function showEvidenceAs(view: View, shown: 'pieces' | 'rounds' | 'transcript' | 'tally'): Promise<void> {
  await visit(view, 'evidence')
  const control = view.page.getByRole('radiogroup', { name: view.t('agreement.view') })
  const words = shown === 'transcript' || shown === 'tally' ? view.t(`listening.${shown}.view`) : view.t(`agreement.${shown}`)
  await control.getByText(words, { exact: true }).click()
}

const interview = [
  '[12/03/2026, 14:02:11] Dana Levi: I ordered two weeks ago. Nobody told me that a part was missing.',
  '[12/03/2026, 14:05:40] Shop: We promise an answer within a day.',
  '[25/03/2026, 9:10:02] דנה לוי: חיכיתי כל היום לטכנאי. אף אחד לא התקשר, וגם כשהתקשרתי בעצמי אמרו לי לחכות בסבלנות עד שיחזרו אליי מהמוקד.',
  '[25/03/2026, 9:12:30] Dana Levi: Then the CRM showed another address. I explained it three times.',
].join('\n')

/** Pastes an interview and, where it is read, goes to its third sentence. */
function transcriptState(name: string, isRead: boolean): ShownState {
  return {
    name,
    opened: 'sample',
    show: async (view) => {
      const { page, t } = view
      await showEvidenceAs(view, 'transcript')
      const change = page.getByRole('button', { name: t('listening.transcript.change') })
      const text = page.getByRole('textbox', { name: t('listening.transcript.text') })
      await change.or(text).first().waitFor()
      if (await change.isVisible()) await change.click()
      await text.fill(interview)
      if (!isRead) return
      await page.getByRole('button', { name: t('listening.transcript.read') }).click()
      const list = page.getByRole('listbox', { name: t('listening.transcript.sentences') })
      await list.press('Home')
      await list.press('ArrowDown')
      const taken = list.getByText(/EV-/)
      if ((await taken.count()) === 0) await list.press('e')
      await taken.first().waitFor()
      await list.press('ArrowDown')
    },
  }
}

/** A tally with lines of the sample, each marked once more than the one before it; without lines as it begins. */
async function showTally(view: View, lines: number): Promise<void> {
  const { page, t } = view
  await showEvidenceAs(view, 'tally')
  const picker = page.getByRole('combobox', { name: t('listening.tally.add') })
  await picker.waitFor()
  const marks = page.getByRole('list', { name: t('listening.tally.lines') }).locator('[data-mark]')
  for (let line = await marks.count(); line < lines; line += 1) {
    await choose(page, picker, new RegExp(`FP-0${line + 1} `))
    await marks.nth(line).waitFor()
    await marks.nth(line).focus()
    for (let mark = 0; mark < line * 4; mark += 1) await page.keyboard.press(String(line + 1))
  }
}
