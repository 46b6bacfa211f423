import { describe, expect, it } from 'vitest'
import { type Cell, type GridSize, travelCells } from '../../../renderer/travel/travelCells.ts'

const size = { rows: 100, columns: 9, page: 20 }
const move = (cell: Cell, key: string, far: boolean, direction: 'rtl' | 'ltr', within: GridSize) =>
  travelCells(cell, { key, altKey: false }, far, direction, within)
const at = (row: number, column: number) => ({ row, column })

describe('moving the active cell', () => {
  it('moves by one with the arrows and stays within the table', () => {
    expect(move(at(3, 2), 'ArrowDown', false, 'ltr', size)).toEqual(at(4, 2))
    expect(move(at(0, 2), 'ArrowUp', false, 'ltr', size)).toEqual(at(0, 2))
    expect(move(at(99, 2), 'ArrowDown', false, 'ltr', size)).toEqual(at(99, 2))
  })

  it('follows the reading direction: the left arrow goes on in Hebrew and back in English', () => {
    expect(move(at(3, 2), 'ArrowLeft', false, 'rtl', size)).toEqual(at(3, 3))
    expect(move(at(3, 2), 'ArrowLeft', false, 'ltr', size)).toEqual(at(3, 1))
    expect(move(at(3, 2), 'ArrowRight', true, 'rtl', size)).toEqual(at(3, 0))
  })

  it('jumps to the ends with Home, End and the page keys', () => {
    expect(move(at(50, 4), 'Home', false, 'ltr', size)).toEqual(at(50, 0))
    expect(move(at(50, 4), 'Home', true, 'ltr', size)).toEqual(at(0, 0))
    expect(move(at(50, 4), 'End', true, 'ltr', size)).toEqual(at(99, 8))
    expect(move(at(50, 4), 'PageDown', false, 'ltr', size)).toEqual(at(70, 4))
    expect(move(at(10, 4), 'PageUp', false, 'ltr', size)).toEqual(at(0, 4))
  })

  it('goes to the ends of a row or column with Ctrl and an arrow, whatever the page keys are with', () => {
    expect(move(at(50, 4), 'ArrowDown', true, 'ltr', size)).toEqual(at(99, 4))
    expect(move(at(50, 4), 'ArrowRight', true, 'ltr', size)).toEqual(at(50, 8))
    expect(move(at(50, 4), 'PageDown', true, 'ltr', size)).toEqual(at(70, 4))
  })

  it('leaves keys with Alt to the window', () => {
    expect(travelCells(at(1, 1), { key: 'ArrowLeft', altKey: true }, false, 'ltr', size)).toBeNull()
  })

  it('leaves other keys alone, and a table without rows at its first row', () => {
    expect(move(at(1, 1), 'a', false, 'ltr', size)).toBeNull()
    expect(move(at(0, 1), 'ArrowDown', false, 'ltr', { ...size, rows: 0 })).toEqual(at(0, 1))
  })
})
