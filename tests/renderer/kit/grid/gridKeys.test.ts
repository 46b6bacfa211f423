import { describe, expect, it } from 'vitest'
import { cellAfterEdit, type GridPlace, gridCommand } from '../../../../renderer/kit/grid/gridKeys.ts'
import type { KeyHouse, Pressed } from '../../../../shared/commands/keys.ts'

const size = { rows: 10, columns: 4, page: 5 }
const here = { row: 3, column: 1 }

function press(key: string, held: Partial<Pressed> = {}): Pressed {
  const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key
  return { code, key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}
const command = (pressed: Pressed, { system = 'other', direction = 'ltr', ...from }: Partial<KeyHouse & GridPlace> = {}) =>
  gridCommand(pressed, { system, direction }, { active: here, reach: null, editable: true, refused: false, ...from }, size)

describe('the keys of a grid', () => {
  it('travel', () => {
    expect(command(press('ArrowDown'))).toEqual({ kind: 'go', to: { row: 4, column: 1 } })
    expect(command(press('ArrowLeft'), { direction: 'rtl' })).toEqual({ kind: 'go', to: { row: 3, column: 2 } })
    expect(command(press('End', { ctrlKey: true }))).toEqual({ kind: 'go', to: { row: 9, column: 3 } })
  })

  it('extend a range from the active cell, whose other end travels, and give it up at Escape', () => {
    expect(command(press('ArrowDown', { shiftKey: true }))).toEqual({ kind: 'extend', to: { row: 4, column: 1 } })
    const reach = { row: 5, column: 2 }
    expect(command(press('ArrowRight', { shiftKey: true }), { reach })).toEqual({ kind: 'extend', to: { row: 5, column: 3 } })
    expect(command(press('End', { shiftKey: true, ctrlKey: true }), { reach })).toEqual({
      kind: 'extend',
      to: { row: 9, column: 3 },
    })
    expect(command(press('ArrowDown'), { reach })).toEqual({ kind: 'go', to: { row: 4, column: 1 } })
    expect(command(press('Escape'), { reach })).toEqual({ kind: 'collapse' })
    expect(command(press('Escape'), { refused: true })).toEqual({ kind: 'collapse' })
  })

  it('edit: a letter replaces the text, F2 and Enter take it up', () => {
    expect(command(press('q'))).toEqual({ kind: 'edit', seed: 'q' })
    expect(command(press('F2'))).toEqual({ kind: 'edit', seed: null })
    expect(command(press('Enter'))).toEqual({ kind: 'edit', seed: null })
  })

  it('open the row with Shift and Enter, and with Enter alone where nothing is edited', () => {
    expect(command(press('Enter', { shiftKey: true }))).toEqual({ kind: 'open' })
    expect(command(press('Enter'), { editable: false })).toEqual({ kind: 'open' })
  })

  it('select and delete', () => {
    expect(command(press(' '))).toEqual({ kind: 'select' })
    expect(command(press('a', { ctrlKey: true }))).toEqual({ kind: 'select-all' })
    expect(command(press('a', { metaKey: true }), { system: 'mac' })).toEqual({ kind: 'select-all' })
    expect(command(press('Delete', { ctrlKey: true }))).toEqual({ kind: 'delete' })
    expect(command(press('Backspace', { metaKey: true }), { system: 'mac' })).toEqual({ kind: 'delete' })
    expect(command(press('-', { ctrlKey: true }))).toBeNull()
    expect(command(press('-'))).toEqual({ kind: 'edit', seed: '-' })
  })

  it('empty the cell, or fill it from the one above, and leave its row alone', () => {
    expect(command(press('Delete'))).toEqual({ kind: 'empty' })
    expect(command(press('Backspace'))).toEqual({ kind: 'empty' })
    expect(command(press('d', { ctrlKey: true }))).toEqual({ kind: 'fill-down' })
  })

  it('select all under a Hebrew layout too', () => {
    expect(command({ ...press('ש', { ctrlKey: true }), code: 'KeyA' })).toEqual({ kind: 'select-all' })
  })

  it('are no others: copying, undoing and Tab are left alone', () => {
    for (const other of [press('c', { ctrlKey: true }), press('z', { ctrlKey: true }), press('Tab'), press('Escape')]) {
      expect(command(other)).toBeNull()
    }
  })
})

describe('the cell after an edit', () => {
  it('is beneath or beside, never outside', () => {
    expect(cellAfterEdit(here, 'down', size)).toEqual({ row: 4, column: 1 })
    expect(cellAfterEdit({ row: 9, column: 3 }, 'down', size)).toEqual({ row: 9, column: 3 })
    expect(cellAfterEdit({ row: 9, column: 3 }, 'next', size)).toEqual({ row: 9, column: 3 })
    expect(cellAfterEdit({ row: 0, column: 0 }, 'previous', size)).toEqual({ row: 0, column: 0 })
    expect(cellAfterEdit(here, 'stay', size)).toEqual(here)
  })
})
