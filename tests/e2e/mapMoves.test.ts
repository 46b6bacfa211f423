import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { commandOf } from '../../shared/commands/catalogue.ts'
import { translator } from '../../shared/i18n/translator.ts'
import type { Language } from '../../shared/model/vocabulary.ts'
import { launchHost } from './harness/launchHost.ts'
import { goTo, openSample, type View } from './journeys/frame.ts'
import { expectFocus, goByKey, pressOn, runFromPalette, tabTo } from './journeys/keyboard.ts'

const onward = { en: 'ArrowRight', he: 'ArrowLeft' } as const
const back = { en: 'ArrowLeft', he: 'ArrowRight' } as const

/** The names on the map, stage by stage. */
async function drawn({ page }: View): Promise<readonly (readonly string[])[]> {
  return page
    .locator('[data-stage]')
    .evaluateAll((columns) =>
      columns.map((column) => [...column.querySelectorAll('[data-moves="touchpoint"]')].map((name) => name.textContent ?? '')),
    )
}

async function openMap(language: Language, go: (view: View) => Promise<void>) {
  const app = await launchHost('desktop', { language })
  const view: View = { page: app.page, t: translator(language) }
  await openSample(view)
  await go(view)
  await view.page.locator('[data-stage]').nth(2).waitFor()
  const before = await drawn(view)
  // A stage with neighbours within and behind it.
  const from = before.findIndex(({ length }, at) => length > 1 && (before[at + 1]?.length ?? 0) > 0)
  const [first = '', second = ''] = before[from] ?? []
  return { app, view, before, from, first, second, third: before[from + 1]?.[0] ?? '' }
}

async function boxOf(place: Locator) {
  const box = await place.boundingBox()
  if (box === null) throw new Error('it is not drawn')
  return box
}

test.each(['en', 'he'] as const)(
  'touchpoints are dragged within a stage and to another, and Escape lets go (%s)',
  async (language) => {
    const { app, view, before, from, first, second, third } = await openMap(language, (there) => goTo(there, 'journey'))
    const { page, t } = view
    const card = (name: string) => page.locator('[data-touchpoint]', { has: page.getByRole('button', { name, exact: true }) })
    const name = (of: string) => page.getByRole('button', { name: of, exact: true })
    // Seen whole, nothing has to be scrolled across.
    await page.getByRole('button', { name: t('commands.fit-map') }).click()
    await page.getByText(/^(35|[4-9]\d)%$/).waitFor()
    await name(first).scrollIntoViewIfNeeded()
    const drag = async (to: string, share: number): Promise<void> => {
      const held = await boxOf(name(first))
      const goal = await boxOf(card(to))
      await page.mouse.move(held.x + held.width / 2, held.y + held.height / 2)
      await page.mouse.down()
      await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height * share, { steps: 8 })
    }
    await drag(second, 0.9)
    await expect.poll(() => page.locator('[data-drop]').count()).toBe(1)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await page.locator('[data-drop]').count()).toBe(0)
    expect(await drawn(view)).toEqual(before)
    await drag(second, 0.9)
    await page.mouse.up()
    await expect.poll(async () => (await drawn(view))[from]?.slice(0, 2)).toEqual([second, first])
    await expectFocus(name(first))
    await drag(third, 0.1)
    await page.mouse.up()
    await expect.poll(async () => (await drawn(view))[from + 1]?.slice(0, 2)).toEqual([first, third])
    await expectFocus(name(first))
    expect(await page.getByRole('complementary', { name: t('journeyScreen.panel', { name: first }) }).count()).toBe(0)
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => drawn(view)).toEqual(before)
    await app.close()
  },
)

test.each(['en', 'he'] as const)('touchpoints and stages are moved by keys and from the palette (%s)', async (language) => {
  const { app, view, before, from, first, second, third } = await openMap(language, (there) => goByKey(there, 'journey'))
  const { page, t } = view
  const name = page.getByRole('button', { name: first, exact: true })
  await pressOn(page, name, 'Alt+ArrowDown')
  await expect.poll(async () => (await drawn(view))[from]?.slice(0, 2)).toEqual([second, first])
  await expectFocus(name)
  await page.keyboard.press(`Alt+${onward[language]}`)
  await expect.poll(async () => (await drawn(view))[from + 1]?.slice(0, 2)).toEqual([first, third])
  await expectFocus(name)
  await page.keyboard.press(`Alt+${back[language]}`)
  await expect.poll(async () => (await drawn(view))[from]?.at(-1)).toBe(first)
  await expectFocus(name)
  await runFromPalette(view, 'move-touchpoint-earlier')
  await expect.poll(async () => (await drawn(view))[from]?.at(-2)).toBe(first)
  await expectFocus(name)
  for (let step = 0; step < 4; step++) await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => drawn(view)).toEqual(before)
  const stage = page.locator('[data-moves="stage"]').first()
  const id = await stage.getAttribute('data-id')
  await tabTo(page, stage)
  await page.keyboard.press(`Alt+${onward[language]}`)
  await expect.poll(async () => (await drawn(view))[1]).toEqual(before[0])
  await expectFocus(page.locator(`[data-moves="stage"][data-id="${id}"]`))
  await page.keyboard.press('F1')
  const keys = page.getByRole('dialog', { name: t('shell.keysTitle', { screen: t('commands.journey') }) })
  await keys.getByText(t('commands.move-touchpoint-onward')).waitFor()
  expect(commandOf('move-touchpoint-onward').keys).toEqual(['alt+onward'])
  await app.close()
})
