import { localDay } from '../../../shared/model/localDay.ts'
import type { CustomerWords } from './customerWords.ts'
import { containing, screenShown, type View } from './frame.ts'
import { expectFocus, expectFocusKept, fillIn, goByKey, pressOn, runFromPalette, tabTo } from './keyboard.ts'

const tenDaysAgo = localDay(new Date(Date.now() - 10 * 86_400_000))

/** What the customer hears of a failure point: drafted, edited by a person, and those who have not called ticked off as told. */
export async function answerCustomers(view: View, words: CustomerWords): Promise<void> {
  const { page, t } = view
  await goByKey(view, 'failure-points')
  await tabTo(page, page.getByRole('gridcell', { name: words.failurePoint }))
  await page.keyboard.press('Shift+Enter')
  const part = page.getByRole('region', { name: t('response.title') })
  await pressOn(page, part.getByRole('button', { name: t('response.draft') }), 'Enter')
  const fieldOf = (field: 'admission' | 'compensation' | 'prevention' | 'callFirst') =>
    part.getByRole('textbox', { name: t(`response.fields.${field}`) })
  await fieldOf('admission')
    .and(page.getByText(containing(words.rootCause)))
    .waitFor()
  await fieldOf('prevention')
    .and(page.getByText(containing(words.fix)))
    .waitFor()
  await expectFocusKept(page)
  await tabTo(page, fieldOf('compensation'))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type(words.onUs)
  await page.keyboard.press('ControlOrMeta+Enter')
  await expectFocus(fieldOf('compensation'))
  await fillIn(page, fieldOf('callFirst'), words.callFirst)
  const affected = part.getByRole('textbox', { name: t('response.pasteLabel') })
  await tabTo(page, affected)
  for (const name of [words.caller, ...words.affected]) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
  }
  await pressOn(page, part.getByRole('button', { name: t('response.add') }), 'Enter')
  await part.getByText(t('response.added', { added: '2', called: '1', known: '0' })).waitFor()
  await expectFocusKept(page)
  const [first] = words.affected
  await pressOn(page, part.getByRole('checkbox', { name: t('response.notTold', { customer: first }) }), 'Space')
  await part.getByText(t('response.told', { count: 2, told: '1' })).waitFor()
  await expectFocus(part.getByRole('checkbox', { checked: true }))
}

/** A customer with an owner; a day to come is refused, one key notes a meeting, undo takes it back. */
export async function keepInTouch(view: View, words: CustomerWords): Promise<void> {
  const { page, t } = view
  const [name] = words.affected
  await runFromPalette(view, 'add-customer')
  await screenShown(view, 'customers')
  const newCustomer = page.getByRole('textbox', { name: t('customersScreen.newCustomerLabel') })
  await expectFocus(newCustomer)
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await panel.waitFor()
  await expectFocus(newCustomer)
  const lastContact = panel.getByRole('textbox', { name: t('customersScreen.lastContact') })
  await fillIn(page, lastContact, '2099-01-01')
  await panel.getByRole('alert').waitFor()
  await fillIn(page, lastContact, tenDaysAgo)
  await panel.getByRole('alert').waitFor({ state: 'detached' })
  await fillIn(page, panel.getByRole('textbox', { name: t('customersScreen.owner') }), words.owner)
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  const line = page.getByRole('button', { name, exact: true })
  await tabTo(page, line)
  await page.keyboard.press('m')
  await page.getByText(t('customersScreen.met', { name })).waitFor()
  await page.getByRole('row').getByText(t('customersScreen.today')).waitFor()
  await expectFocus(line)
  await page.keyboard.press('ControlOrMeta+z')
  await page.getByRole('row').getByText(t('customersScreen.today')).waitFor({ state: 'detached' })
  await expectFocus(line)
}

/** A commitment whose vague words are marked while it is typed, until it says how, how much, when and whom to call; and how often it is kept. */
export async function commit(view: View, words: CustomerWords): Promise<void> {
  const { page, t } = view
  await runFromPalette(view, 'add-commitment')
  await screenShown(view, 'charter')
  const newCommitment = page.getByRole('textbox', { name: t('charterScreen.newCommitmentLabel') })
  await expectFocus(newCommitment)
  await page.keyboard.type(words.vague)
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary')
  await panel.getByText(t('charterScreen.vague', { words: t('charterScreen.quoted', { words: words.vagueWords }) })).waitFor()
  await expectFocus(newCommitment)
  for (const field of ['how', 'howMuch', 'when', 'whomToCall'] as const) {
    await fillIn(page, panel.getByRole('textbox', { name: t(`charterScreen.fields.${field}`), exact: true }), words[field])
  }
  const row = page.getByRole('row').filter({ hasText: words.vague })
  await row.getByText(t('charterScreen.whole')).waitFor()
  await fillIn(page, panel.getByRole('textbox', { name: t('charterScreen.everyDays') }), '7')
  await panel.getByText(t('charterScreen.pastCadence', { past: '1', customers: '1' })).waitFor()
  await tabTo(page, panel.getByRole('link', { name: words.affected[0] }))
  const of = panel.getByRole('textbox', { name: t('charterScreen.newOf') })
  await tabTo(page, panel.getByRole('textbox', { name: t('charterScreen.newKept') }))
  await page.keyboard.type('9')
  await fillIn(page, of, '8')
  await panel.getByRole('alert').waitFor()
  await fillIn(page, of, '10')
  await row.getByText('90%').waitFor()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'detached' })
  await expectFocusKept(page)
}

/** A text that goes out is held to the same; one key makes a sentence of it a commitment, another a promise. */
export async function checkOutgoing(view: View, words: CustomerWords): Promise<void> {
  const { page, t } = view
  await runFromPalette(view, 'check-text')
  const text = page.getByRole('textbox', { name: t('charterScreen.check.label') })
  await tabTo(page, text)
  await page.keyboard.type(words.outgoing)
  const finding = page
    .getByRole('list', { name: t('charterScreen.check.findings') })
    .getByRole('listitem')
    .first()
  await pressOn(page, finding, 'c')
  await finding.getByText(t('charterScreen.check.isCommitment', { code: 'CM-02' })).waitFor()
  await expectFocus(finding)
  await page.keyboard.press('p')
  await finding.getByText(t('charterScreen.check.isPromise', { code: 'PR-01' })).waitFor()
  await expectFocus(finding)
}
