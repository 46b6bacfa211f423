import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { CauseWords } from './causeWords.ts'
import { containing, startingWith, type View } from './frame.ts'
import { chooseByKey, expectFocus, expectFocusKept, goByKey, pressOn, tabTo, typeInto } from './keyboard.ts'

async function showEvidence(view: View, label: string): Promise<void> {
  const { page, t } = view
  await goByKey(view, 'evidence')
  const views = page.getByRole('radiogroup', { name: t('agreement.view') })
  const wanted = views.getByRole('radio', { name: label })
  await tabTo(page, views.getByRole('radio', { checked: true }))
  for (let press = 0; press < 4 && !(await wanted.isChecked()); press += 1) await page.keyboard.press('ArrowDown')
  expect(await wanted.isChecked()).toBe(true)
}

/** An interview is pasted and gone through: one key each for a failure point and a promise; undo takes the last one back. */
export async function hearInterview(view: View, words: CauseWords): Promise<void> {
  const { page, t } = view
  await showEvidence(view, t('listening.transcript.view'))
  await tabTo(page, page.getByRole('textbox', { name: t('listening.transcript.text') }))
  await page.keyboard.insertText(words.interview)
  await pressOn(page, page.getByRole('button', { name: t('listening.transcript.read') }), 'Enter')
  const list = page.getByRole('listbox', { name: t('listening.transcript.sentences') })
  await expectFocus(list)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('f')
  const taken = list.getByRole('option', { name: containing(words.quote) })
  await taken.getByText(/FP-\d+/).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('p')
  const promised = list.getByRole('option', { name: containing(words.promised) })
  await promised.getByText(/PR-01/).waitFor()
  await expectFocus(list)
  await page.keyboard.press('ControlOrMeta+z')
  await promised.getByText(/PR-01/).waitFor({ state: 'detached' })
  await page.keyboard.press('e')
  await promised.getByText(/EV-\d+/).waitFor()
  await expectFocusKept(page)
}

/** A sheet with a known line and a new one is marked by digits and ended as evidence. */
export async function countCalls(view: View, words: CauseWords): Promise<void> {
  const { page, t } = view
  await showEvidence(view, t('listening.tally.view'))
  const picker = page.getByRole('combobox', { name: t('listening.tally.add') })
  for (const text of [words.themes[0], words.heard]) {
    await tabTo(page, picker)
    await page.keyboard.type(text)
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await page
      .getByRole('list', { name: t('listening.tally.lines') })
      .getByText(text, { exact: true })
      .waitFor()
  }
  const lines = page.getByRole('list', { name: t('listening.tally.lines') })
  const marks = lines.locator('[data-mark]')
  await tabTo(page, marks.first())
  for (const digit of '112211') await page.keyboard.press(digit)
  await page.keyboard.press('Backspace')
  await marks.first().getByText('3', { exact: true }).last().waitFor()
  await expectFocus(marks.first())
  await pressOn(page, page.getByRole('button', { name: t('listening.tally.end', { count: 2 }) }), 'Enter')
  await marks.first().getByText('0', { exact: true }).last().waitFor()
  await expectFocusKept(page)
}

/** From what an employee said to the place in the plan of the fix: the piece is opened, and one link leads on. */
export async function followBackwards(view: View, words: CauseWords): Promise<void> {
  const { page, t } = view
  await showEvidence(view, t('agreement.pieces'))
  await pressOn(page, page.getByRole('button', { name: words.heard, exact: true }), 'Enter')
  const way = page.getByRole('group', { name: t('evidenceScreen.leadsTo') })
  await way.getByRole('link', { name: containing(words.themes[0]) }).waitFor()
  await way.getByText(t('evidenceScreen.planned', { rank: '1' })).waitFor()
  await pressOn(page, way.getByRole('link', { name: containing('FX-01') }), 'Enter')
  await page
    .getByRole('button', { name: containing(words.promised) })
    .first()
    .waitFor()
  await expectFocusKept(page)
}

/** Whys typed by keys, one copied to another failure point with what is under it, its state changed; then the same as a fishbone. */
export async function traceByKeys(view: View, words: CauseWords): Promise<void> {
  const { page, t } = view
  await goByKey(view, 'trace')
  const tree = page.getByRole('tree')
  // All of them are traced by now.
  await pressOn(page, page.getByRole('checkbox', { name: t('traceScreen.inbox.all') }), 'Space')
  await tree.waitFor()
  await pressOn(page, page.getByRole('listbox', { name: t('traceScreen.inbox.label') }), 'Enter')
  await expectFocus(tree.getByRole('treeitem').first())
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: t('traceScreen.tree.typing') }).waitFor()
  await page.keyboard.insertText(words.why)
  await page.keyboard.press('Tab')
  await tree.getByRole('treeitem', { name: startingWith(words.why) }).waitFor()
  await page.keyboard.insertText(words.deeper)
  await page.keyboard.press('Enter')
  const deepest = tree.getByRole('treeitem', { name: startingWith(words.deeper) })
  await deepest.waitFor()
  await page.keyboard.press('Escape')
  await expectFocus(deepest)
  await page.keyboard.press('s')
  await tree
    .getByRole('treeitem', { name: containing(t('vocabulary.causeState.confirmed')) })
    .first()
    .waitFor()
  await page.keyboard.press('x')
  await page.keyboard.press('Home')
  await page.keyboard.press('v')
  const moved = tree.getByRole('treeitem', { name: startingWith(words.deeper), level: 2 })
  await moved.waitFor()
  await expectFocus(moved)
  await page.keyboard.press('c')
  await page.keyboard.press('PageDown')
  await tree.getByRole('treeitem', { name: startingWith(words.deeper) }).waitFor({ state: 'detached' })
  await expectFocus(tree.getByRole('treeitem').first())
  await page.keyboard.press('v')
  const copy = tree.getByRole('treeitem', { name: startingWith(words.deeper) })
  await copy.waitFor()
  await expectFocus(copy)
  const shown = page.getByRole('radiogroup', { name: t('fishbone.view') })
  await backTo(page, shown.getByRole('radio', { checked: true }))
  await page.keyboard.press('ArrowDown')
  await page.getByRole('figure').locator('svg[role=img]').waitFor()
  await page.keyboard.press('ArrowUp')
  await tree.waitFor()
  await expectFocusKept(page)
}

/** Tab asks why in the tree: out of it leads Shift+Tab. */
async function backTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Shift+Tab')
  }
  throw new Error(`Not reached by Shift+Tab: ${target}`)
}

/** Where it lands against where it is born: a cell opens what is behind it. */
export async function openMatrix(view: View, words: CauseWords): Promise<void> {
  const { page, t } = view
  const [landing, birth] = words.units
  await goByKey(view, 'pareto')
  const by = page.getByRole('radiogroup', { name: t('paretoScreen.by') })
  const unit = by.getByRole('radio', { name: t('vocabulary.dimension.unit') })
  await tabTo(page, by.getByRole('radio', { checked: true }))
  for (let press = 0; press < 12 && !(await unit.isChecked()); press += 1) await page.keyboard.press('ArrowDown')
  const matrix = page.getByRole('region', { name: t('unitMatrix.sign') })
  const cell = matrix.getByRole('group').getByRole('button', { name: startingWith(cellWords(view, landing, birth)) })
  await cell.waitFor()
  await tabTo(page, matrix.getByRole('group').getByRole('button').and(page.locator('[tabindex="0"]')))
  for (let press = 0; press < 6; press += 1) {
    if (await cell.evaluate((element) => element === document.activeElement)) break
    await page.keyboard.press(press % 2 === 0 ? 'ArrowDown' : 'Home')
  }
  await page.keyboard.press('Enter')
  await matrix.getByRole('button', { name: t('unitMatrix.close') }).waitFor()
  await matrix.getByText(words.heard).waitFor()
  await expectFocusKept(page)
}

function cellWords({ t }: View, landing: string, birth: string): string {
  return t('unitMatrix.cell', { landing, birth, amount: '', share: '' }).split(':')[0] ?? ''
}

/** Two people classify the same cause blind, differently; then it is shown what to talk about. */
export async function classifyBlind(view: View, words: CauseWords): Promise<void> {
  const { page, t } = view
  await showEvidence(view, t('agreement.rounds'))
  await typeInto(page, page.getByRole('textbox', { name: t('agreement.newName') }), words.round)
  const who = page.getByRole('textbox', { name: t('agreement.who') })
  for (const [person, kind] of [
    ['Gal', 'structure'],
    ['Noa', 'systems'],
  ] as const) {
    await tabTo(page, who)
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type(person)
    await page.keyboard.press('Enter')
    const choice = page.getByRole('combobox', { name: t('agreement.yours', { title: words.themes[0] }) })
    expect(await choice.inputValue()).toBe('')
    await chooseByKey(page, choice, t(`vocabulary.category.${kind}`))
    await pressOn(page, page.getByRole('button', { name: t('agreement.done') }), 'Enter')
    await expectFocusKept(page)
  }
  await pressOn(page, page.getByRole('button', { name: t('agreement.reveal') }), 'Enter')
  await page.getByText(t('agreement.differ', { count: 1 })).waitFor()
  await page
    .getByText(containing(t('vocabulary.category.systems')))
    .first()
    .waitFor()
  await expectFocusKept(page)
}

/** What an employee said is found from anywhere, and opened. */
export async function findQuote(view: View, words: CauseWords): Promise<void> {
  const { page, t } = view
  await page.keyboard.press('ControlOrMeta+k')
  const palette = page.getByRole('dialog', { name: t('shell.searchHint') })
  await palette.waitFor()
  await page.keyboard.insertText(words.heard)
  await page
    .getByRole('option', { name: containing(words.heard) })
    .first()
    .waitFor()
  await page.keyboard.press('Escape')
  await palette.waitFor({ state: 'detached' })
  await expectFocusKept(page)
}

/** The failure points that wait, each kept as suggested with one key; the number of keys. */
export async function sortWaiting(view: View, waiting: number): Promise<number> {
  const { page, t } = view
  await goByKey(view, 'failure-points')
  const start = page.getByRole('button', { name: /\d+ (that wait|שממתינות)/ })
  await pressOn(page, start, 'Enter')
  const accept = page.getByRole('button', { name: t('triage.accept') })
  const title = page.getByRole('region', { name: t('triage.label') }).getByRole('heading', { level: 2 })
  let keys = 0
  for (let sorted = 0; sorted < waiting; sorted += 1) {
    await expectFocus(accept)
    const before = await title.textContent()
    await page.keyboard.press('Enter')
    keys += 1
    await page.waitForFunction((words) => document.querySelector('form h2')?.textContent !== words, before)
  }
  await page.getByText(t('triage.finished')).waitFor()
  await expectFocusKept(page)
  return keys
}
