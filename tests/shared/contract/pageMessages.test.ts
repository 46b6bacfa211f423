import { expect, it } from 'vitest'
import { isFileGiven, isFileHeld, isMenuCommand, pageMessages } from '../../../shared/contract/pageMessages.ts'

it('a message with a held file has a number, and a handle or none', () => {
  const held = { kind: pageMessages.fileHeld, id: 1, handle: 'h' }
  expect([held, { ...held, handle: null }].map(isFileHeld)).toEqual([true, true])
  const others = [
    { ...held, id: '1' },
    { ...held, handle: 2 },
    { ...held, kind: 'x' },
    { kind: held.kind, id: 1 },
    { kind: held.kind, handle: null },
  ]
  expect([...others, null, 'text', undefined].map(isFileHeld)).toEqual(Array(8).fill(false))
})

it('a message with a given file has a number and the file', () => {
  const given = { kind: pageMessages.fileGiven, id: 1, file: {} }
  expect(isFileGiven(given)).toBe(true)
  const others = [
    { ...given, id: null },
    { kind: given.kind, id: 1 },
    { kind: given.kind, file: {} },
    { ...given, kind: 'x' },
    null,
  ]
  expect(others.map(isFileGiven)).toEqual(Array(5).fill(false))
})

it('a command of the menu is one of those that there are', () => {
  expect(['undo', 'settings', 'destroy', 7].map(isMenuCommand)).toEqual([true, true, false, false])
})
