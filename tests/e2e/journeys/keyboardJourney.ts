import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { dumpFile, sampleFile } from '../harness/engagementOnDisk.ts'
import { type HostKind, launchHost } from '../harness/launchHost.ts'
import { containing, costField, startingWith, type View } from './frame.ts'
import { cost, effectiveness, effortDays, expectAllThere, perMonth, severity, type Typed, typed } from './journeyData.ts'
import { goByKey, runFromPalette, tabTo, typeInto } from './keyboard.ts'
import { inPlan } from './mainJourney.ts'

async function addFailurePoint({ page, t }: View, words: Typed, onward: string): Promise<void> {
  await typeInto(page, page.getByRole('textbox', { name: t('failurePointsScreen.newRowLabel') }), words.failurePoint)
  await typeInto(page, page.getByRole('textbox', { name: t('failurePointsScreen.search'), exact: true }), words.failurePoint)
  await page.getByText(t('failurePointsScreen.lead', { count: 1, harm: '0', unit: '' }).trim()).waitFor()
  await tabTo(page, page.getByRole('gridcell', { name: words.failurePoint }))
  for (let column = 0; column < 4; column++) await page.keyboard.press(onward)
  await page.keyboard.type(String(severity))
  await page.keyboard.press('Tab')
  await page.keyboard.type(String(perMonth))
  await page.keyboard.press('Enter')
  const row = page.getByRole('row').filter({ hasText: words.failurePoint })
  await row.getByText(String(severity * perMonth), { exact: true }).waitFor()
  await page.keyboard.press('Shift+Enter')
  await tabTo(page, page.getByRole('complementary').getByRole('button', { name: t('failurePointsScreen.trace') }))
  await page.keyboard.press('Enter')
}

async function traceToNewRootCause({ page, t }: View, words: Typed): Promise<void> {
  const tree = page.getByRole('tree', { name: containing(words.failurePoint) })
  await tabTo(page, tree.getByRole('treeitem').first())
  await page.keyboard.press('Tab')
  await page.getByRole('textbox', { name: t('traceScreen.tree.typing') }).waitFor()
  await page.keyboard.type(words.why)
  await page.keyboard.press('Enter')
  await tree.getByRole('treeitem', { name: startingWith(words.why) }).waitFor()
  await page.keyboard.press('Escape')
  await tree.getByRole('treeitem', { name: startingWith(words.why), selected: true }).waitFor()
  await page.keyboard.press('l')
  await page.getByRole('combobox', { name: t('traceScreen.picker.search') }).waitFor()
  await page.keyboard.type(words.rootCause)
  await page.getByRole('option', { name: containing(t('traceScreen.picker.create', { title: words.rootCause })) }).waitFor()
  await page.keyboard.press('Enter')
  const training = page.getByRole('radio', { name: startingWith(t('vocabulary.category.training')) })
  await training.waitFor()
  while (!(await training.isChecked())) await page.keyboard.press('ArrowDown')
  await tabTo(page, page.getByRole('button', { name: t('traceScreen.picker.confirm') }))
  await page.keyboard.press('Enter')
  await tree
    .getByRole('treeitem', { name: containing(words.rootCause) })
    .last()
    .waitFor()
}

async function addFix(view: View, words: Typed): Promise<void> {
  const { page, t } = view
  await runFromPalette(view, 'add-fix')
  const newFix = page.getByRole('textbox', { name: t('fixesScreen.newFixLabel') })
  if (!(await newFix.evaluate((field) => field === document.activeElement))) throw new Error('the new fix has not the focus')
  await typeInto(page, newFix, words.fix)
  const panel = page.getByRole('complementary')
  await tabTo(page, panel.getByRole('combobox', { name: t('fixesScreen.addEffect') }))
  await page.keyboard.type(words.rootCause)
  await page.getByRole('option', { name: containing(words.rootCause) }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const effect = panel.getByRole('group', { name: containing(words.rootCause) })
  await typeInto(page, effect.getByRole('textbox', { name: t('fixesScreen.likely') }), String(effectiveness * 100))
  await panel.getByText(String(severity * perMonth * effectiveness), { exact: true }).waitFor()
  await typeInto(page, panel.getByRole('textbox', { name: t('fixesScreen.effortDays') }), String(effortDays))
  await typeInto(page, costField(panel, t), String(cost))
}

/** Pins the fix from its row, then undoes the pin and the cost, which takes the fix out of the plan, and redoes both. */
async function pinUndoAndRedo(view: View, words: Typed): Promise<void> {
  const { page } = view
  const { bar, row } = inPlan(view, words)
  await bar.waitFor()
  await tabTo(page, row.getByRole('button').first())
  await page.keyboard.press('p')
  const pin = row.getByRole('button', { pressed: true })
  await pin.waitFor()
  await page.keyboard.press('ControlOrMeta+z')
  await pin.waitFor({ state: 'detached' })
  await page.keyboard.press('ControlOrMeta+z')
  await bar.waitFor({ state: 'detached' })
  await page.keyboard.press('ControlOrMeta+Shift+z')
  await bar.waitFor()
  await page.keyboard.press('ControlOrMeta+y')
  await pin.waitFor()
}

async function closeEngagement({ page, t }: View, name: string): Promise<void> {
  await tabTo(page, page.getByRole('banner').getByRole('button', { name, exact: true }))
  await page.keyboard.press('Enter')
  const close = page.getByRole('menuitem', { name: t('commands.close') })
  await close.waitFor()
  while (!(await close.evaluate((element) => element === document.activeElement))) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: t('homeScreen.title') }).waitFor()
}

/** The main journey with no hand on the mouse. */
export async function keyboardJourney(kind: HostKind, language: Language): Promise<void> {
  const settingsFolder = await mkdtemp(join(tmpdir(), 'shoresh-keyboard-'))
  const t = translator(language)
  const words = typed[language]
  const app = await launchHost(kind, { language, settingsFolder })
  const view: View = { page: app.page, t }
  const file = sampleFile(settingsFolder, language)
  await tabTo(app.page, app.page.getByRole('button', { name: containing(t('homeScreen.sample')) }))
  await app.page.keyboard.press('Enter')
  await app.page.getByRole('navigation', { name: t('shell.mainNavigation') }).waitFor()
  const { name } = await dumpFile(settingsFolder, file)
  await goByKey(view, 'failure-points')
  await addFailurePoint(view, words, language === 'he' ? 'ArrowLeft' : 'ArrowRight')
  await traceToNewRootCause(view, words)
  await goByKey(view, 'fixes')
  await addFix(view, words)
  await goByKey(view, 'plan')
  await pinUndoAndRedo(view, words)
  await closeEngagement(view, name)
  await app.close()
  expectAllThere(await dumpFile(settingsFolder, file), words)
  await rm(settingsFolder, { recursive: true, maxRetries: 5 })
}
