import { expect, it } from 'vitest'
import { base64Size, base64Text } from '../../../../shared/model/evidence/base64Text.ts'

const isTaken = (text: string) => base64Text.safeParse(text).success

it('takes bytes of any number as they are written back', () => {
  for (let count = 0; count < 10; count += 1) {
    const text = Buffer.from(Array.from({ length: count }, (_, at) => 255 - at)).toString('base64')
    expect([text, isTaken(text), base64Size(text)]).toEqual([text, true, count])
  }
})

it('refuses what would be written back otherwise', () => {
  const refused = ['A', 'AAA', 'AB==', 'AAB=', 'A===', '====', 'AA=A', 'A A=', 'AAA\n', 'AAA-', 'ÀAAA', '\u0141AAA']
  expect(refused.filter(isTaken)).toEqual([])
})
