import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { keptName } from '../../../shared/model/textRules.ts'
import { naughtyStrings } from '../../fixtures/naughtyStrings.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { documentSaying } from './plantedNames.ts'
import { readZip } from './readZip.ts'
import { runHere } from './runShoresh.ts'
import { elementsOf } from './xmlElements.ts'

vi.setConfig({ testTimeout: 240_000 })

const long = 'שם ארוך מאוד '.repeat(25).slice(0, 300).trim()
const isTitle = (text: string): boolean => keptName.test(text)

/** What a title takes, beside what stands in longer texts, where marks that turn text round are kept, too. */
const hostile = [
  ['a formula', '=1+1', '=HYPERLINK("https://evil.example","x")\u202e'],
  ['a script', '<script>alert(1)</script>', '"><svg/onload=alert(1)><img src=x onerror=alert(1)>\u202etxt.exe'],
  ['an entity', ']]>&lt;!ENTITY x SYSTEM "file:///etc/passwd"&#x3C;', '<!-- --><![CDATA[x]]> \u0001\u202dreversed'],
  ['what programs have stumbled on', naughtyStrings.filter(isTitle).join(' ').slice(0, 300).trim(), naughtyStrings.join('\n')],
  ['a name of 300 letters', long, `${long}\n${long}`],
] as const

it.each(hostile)('keeps %s as text in every part of every format', async (_what, title, text) => {
  const folder = temporaryFolder()
  const run = (...words: readonly string[]) => runHere(words, { settings: join(folder, 'settings'), folder })
  writeFileSync(join(folder, 'in.json'), JSON.stringify(documentSaying({ title, text, label: title.slice(0, 200).trim() })))
  expect(await run('load', 'in.json', 'a.shoresh')).toMatchObject({ exitCode: 0 })
  for (const format of ['docx', 'pptx', 'xlsx'] as const) {
    expect(await run('report', 'a.shoresh', '--out', `r.${format}`)).toMatchObject({ exitCode: 0 })
    for (const [name, xml] of readZip(join(folder, `r.${format}`))) {
      if (!/\.(xml|rels)$/.test(name)) continue
      expect(() => elementsOf(xml), `${format} ${name}`).not.toThrow()
      expect([name, /<script|<svg|<img|<f>|<!ENTITY|TargetMode="External"/.test(xml)]).toEqual([name, false])
      if (format !== 'xlsx') expect([name, /[\u202a-\u202e]/.test(xml)]).toEqual([name, false])
    }
  }
  for (const kind of ['report', 'minutes', 'charter', 'owners', 'you-said', 'a3']) {
    expect(
      await run('report', 'a.shoresh', '--out', `${kind}.html`, '--as', kind, ...(kind === 'a3' ? ['--about', 'f'] : [])),
    ).toMatchObject({ exitCode: 0 })
    const html = readFileSync(join(folder, `${kind}.html`), 'utf8')
    const body = html.slice(html.indexOf('<body>'))
    expect(body).not.toMatch(/<(?:script|img|iframe|style|!--)|<[^>]*\son\w+=|[\u202a-\u202e]|<[^>]*https?:/i)
  }
})
