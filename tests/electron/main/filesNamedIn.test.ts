import { expect, test } from 'vitest'
import { filesNamedIn } from '../../../electron/main/filesNamedIn.ts'

test('a command line names the last engagement and the last table, in this order, and switches and other files are neither', () => {
  const named = (...commandLine: string[]) => filesNamedIn(commandLine, '/work')
  expect(named()).toEqual([])
  expect(named('main.js', '--lang=he', '--x.csv')).toEqual([])
  expect(named('תלונות.XLSX', '/data/client.shoresh')).toEqual(['/data/client.shoresh', '/work/תלונות.XLSX'])
  expect(named('a.csv', 'b.tsv')).toEqual(['/work/b.tsv'])
  expect(named('a.shoresh', 'b.SHORESH', 'notes.txt', 'csv')).toEqual(['/work/b.SHORESH'])
})
