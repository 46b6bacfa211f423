import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { directionOf } from '../../../shared/i18n/directionOf.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { dumpFile, sampleFile } from '../harness/engagementOnDisk.ts'
import { type HostKind, launchHost } from '../harness/launchHost.ts'
import { choose, closeEngagement, containing, costField, goTo, openSample, startingWith, typeInto, type View } from './frame.ts'
import { cost, effectiveness, effortDays, expectAllThere, perMonth, severity, type Typed, typed } from './journeyData.ts'

async function addFailurePoint({ page, t }: View, words: Typed): Promise<void> {
  const field = page.getByRole('textbox', { name: t('failurePointsScreen.newRowLabel') })
  await typeInto(field, words.failurePoint)
  await field.press('Enter')
  await typeInto(page.getByRole('textbox', { name: t('failurePointsScreen.search'), exact: true }), words.failurePoint)
  const row = page.getByRole('row').filter({ hasText: words.failurePoint })
  await row.getByRole('gridcell', { name: /^FP-\d+$/ }).click()
  const panel = page.getByRole('complementary')
  await choose(page, panel.getByRole('combobox', { name: t('failurePointsScreen.severity') }), startingWith(String(severity)))
  const likely = panel.getByRole('textbox', { name: t('failurePointsScreen.likely') })
  await typeInto(likely, String(perMonth))
  await likely.press('Enter')
  await row.getByText(String(severity * perMonth), { exact: true }).waitFor()
  await panel.getByRole('button', { name: t('failurePointsScreen.trace') }).click()
}

/** In the trace of `failurePoint`: adds a why and ends it at a new root cause in training. */
export async function traceToNewRootCause({ page, t }: View, words: Typed): Promise<void> {
  const tree = page.getByRole('tree', { name: containing(words.failurePoint) })
  await tree.waitFor()
  await page.getByRole('button', { name: t('commands.add-why') }).click()
  const draft = page.getByRole('textbox', { name: t('traceScreen.tree.typing') })
  await typeInto(draft, words.why)
  await draft.press('Enter')
  await tree.getByRole('treeitem', { name: containing(words.why) }).waitFor()
  await page.getByRole('textbox', { name: t('traceScreen.tree.typing') }).press('Escape')
  await tree.getByRole('treeitem', { name: startingWith(words.why), selected: true }).waitFor()
  await page.getByRole('button', { name: t('commands.link-root-cause') }).click()
  await typeInto(page.getByRole('combobox', { name: t('traceScreen.picker.search') }), words.rootCause)
  await page.getByRole('option', { name: containing(t('traceScreen.picker.create', { title: words.rootCause })) }).click()
  await page.getByRole('radio', { name: startingWith(t('vocabulary.category.training')) }).check()
  await page.getByRole('button', { name: t('traceScreen.picker.confirm') }).click()
  await tree
    .getByRole('treeitem', { name: containing(words.rootCause) })
    .last()
    .waitFor()
}

/** On the Fixes screen: describes the fix, which alone removes `standalone` a month. */
export async function addFix({ page, t }: View, words: Typed, standalone: number): Promise<void> {
  const field = page.getByRole('textbox', { name: t('fixesScreen.newFixLabel') })
  await typeInto(field, words.fix)
  await field.press('Enter')
  const panel = page.getByRole('complementary')
  await choose(page, panel.getByRole('combobox', { name: t('fixesScreen.addEffect') }), containing(words.rootCause))
  const effect = panel.getByRole('group', { name: containing(words.rootCause) })
  const likely = effect.getByRole('textbox', { name: t('fixesScreen.likely') })
  await typeInto(likely, String(effectiveness * 100))
  await likely.press('Enter')
  await panel.getByText(String(standalone), { exact: true }).waitFor()
  const effort = panel.getByRole('textbox', { name: t('fixesScreen.effortDays') })
  await typeInto(effort, String(effortDays))
  await effort.press('Enter')
  const money = costField(panel, t)
  await typeInto(money, String(cost))
  await money.press('Enter')
}

/** The bar of the fix in the Pareto of the plan, and its row in the ranked list. */
export function inPlan({ page, t }: View, words: Typed) {
  return {
    bar: page.getByRole('group').getByRole('button', { name: containing(words.fix) }),
    row: page
      .getByRole('list', { name: t('planScreen.list') })
      .getByRole('listitem')
      .filter({ hasText: words.fix }),
  }
}

async function undoAndRedo(view: View, words: Typed): Promise<void> {
  const { page, t } = view
  const { bar, row } = inPlan(view, words)
  await bar.waitFor()
  await row.waitFor()
  const undo = page.getByRole('button', { name: startingWith(t('shell.undoNamed', { change: '' }).trim()) })
  expect(await undo.getAttribute('aria-label')).toContain(words.fix)
  // Without its cost the fix is no candidate while the plan has a budget, so undoing that takes it out of the plan.
  await undo.click()
  await row.waitFor({ state: 'detached' })
  await bar.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: startingWith(t('shell.redoNamed', { change: '' }).trim()) }).click()
  await bar.waitFor()
  await row.waitFor()
}

/** The whole path from a failure point to its place in the plan, by mouse, over two starts of the app. */
export async function mainJourney(kind: HostKind, language: Language): Promise<void> {
  const settingsFolder = await mkdtemp(join(tmpdir(), 'shoresh-journey-'))
  const t = translator(language)
  const words = typed[language]
  const first = await launchHost(kind, { language, settingsFolder })
  const view: View = { page: first.page, t }
  await openSample(view)
  expect(await first.page.evaluate(() => document.documentElement.dir)).toBe(directionOf(language))
  const file = sampleFile(settingsFolder, language)
  const { name } = await dumpFile(settingsFolder, file)
  await goTo(view, 'failure-points')
  await addFailurePoint(view, words)
  await traceToNewRootCause(view, words)
  await goTo(view, 'fixes')
  await addFix(view, words, severity * perMonth * effectiveness)
  await goTo(view, 'plan')
  await undoAndRedo(view, words)
  await closeEngagement(view, name)
  await first.close()
  expectAllThere(await dumpFile(settingsFolder, file), words)

  const second = await launchHost(kind, { language, settingsFolder })
  const again: View = { page: second.page, t }
  await openSample(again)
  await goTo(again, 'plan')
  await inPlan(again, words).bar.waitFor()
  await goTo(again, 'root-causes')
  await second.page.getByText(words.rootCause).first().waitFor()
  await goTo(again, 'failure-points')
  await typeInto(second.page.getByRole('textbox', { name: t('failurePointsScreen.search'), exact: true }), words.failurePoint)
  await second.page.getByRole('row').filter({ hasText: words.failurePoint }).waitFor()
  await second.close()
  await rm(settingsFolder, { recursive: true, maxRetries: 5 })
}
