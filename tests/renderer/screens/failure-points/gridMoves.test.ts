import { describe, expect, it } from 'vitest'
import { moveCell } from '../../../../renderer/screens/failure-points/gridMoves.ts'

const size = { rows: 100, columns: 9, page: 20 }
const at = (row: number, column: number) => ({ row, column })

describe('moving the active cell', () => {
  it('moves by one with the arrows and stays within the table', () => {
    expect(moveCell(at(3, 2), 'ArrowDown', false, 'ltr', size)).toEqual(at(4, 2))
    expect(moveCell(at(0, 2), 'ArrowUp', false, 'ltr', size)).toEqual(at(0, 2))
    expect(moveCell(at(99, 2), 'ArrowDown', false, 'ltr', size)).toEqual(at(99, 2))
  })

  it('follows the reading direction: the left arrow goes on in Hebrew and back in English', () => {
    expect(moveCell(at(3, 2), 'ArrowLeft', false, 'rtl', size)).toEqual(at(3, 3))
    expect(moveCell(at(3, 2), 'ArrowLeft', false, 'ltr', size)).toEqual(at(3, 1))
    expect(moveCell(at(3, 2), 'ArrowRight', true, 'rtl', size)).toEqual(at(3, 0))
  })

  it('jumps to the ends with Home, End and the page keys', () => {
    expect(moveCell(at(50, 4), 'Home', false, 'ltr', size)).toEqual(at(50, 0))
    expect(moveCell(at(50, 4), 'Home', true, 'ltr', size)).toEqual(at(0, 0))
    expect(moveCell(at(50, 4), 'End', true, 'ltr', size)).toEqual(at(99, 8))
    expect(moveCell(at(50, 4), 'PageDown', false, 'ltr', size)).toEqual(at(70, 4))
    expect(moveCell(at(10, 4), 'PageUp', false, 'ltr', size)).toEqual(at(0, 4))
  })

  it('leaves other keys alone, and a table without rows at its first row', () => {
    expect(moveCell(at(1, 1), 'a', false, 'ltr', size)).toBeNull()
    expect(moveCell(at(0, 1), 'ArrowDown', false, 'ltr', { ...size, rows: 0 })).toEqual(at(0, 1))
  })
})
