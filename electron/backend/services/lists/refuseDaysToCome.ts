import type { ListDescriptor } from '../../../../shared/model/lists/ListDescriptor.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { RuleBroken } from '../../../../shared/model/RuleBroken.ts'

/** Refuses fields that say of a day to come that it has been. @throws RuleBroken with the day */
export function refuseDaysToCome({ pastDays = [] }: Pick<ListDescriptor, 'pastDays'>, fields: object): void {
  const today = localDay()
  for (const [field, day] of Object.entries(fields)) {
    if (pastDays.includes(field) && typeof day === 'string' && day > today) {
      throw new RuleBroken({ code: 'day-to-come', params: { day } })
    }
  }
}
