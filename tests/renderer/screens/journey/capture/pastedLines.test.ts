import { expect, it } from 'vitest'
import { pastedLines } from '../../../../../renderer/screens/journey/capture/pastedLines.ts'

it('makes each line of a list one note, cells of a line joined, blank lines left out', () => {
  expect(pastedLines('Waits\r\n\r\n  Called twice \tevery week\r\nלא חזרו\r\n')).toEqual([
    'Waits',
    'Called twice · every week',
    'לא חזרו',
  ])
})

it('leaves one line to the field', () => {
  expect(pastedLines('Waits\n')).toBeNull()
  expect(pastedLines('Waits')).toBeNull()
})
