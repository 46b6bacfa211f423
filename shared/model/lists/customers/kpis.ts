import * as z from 'zod'
import { betterWays, kpiKinds } from '../../vocabulary.ts'
import { describeList } from '../ListDescriptor.ts'
import { amount, figure, id, isoDaySchema, label, optionalName } from '../values.ts'

const readingSchema = z.strictObject({
  on: isoDaySchema,
  value: figure,
  /** How many answers, calls or customers it was measured on. */
  n: amount.optional(),
})

const kpiSchema = z.strictObject({
  id,
  code: label.optional(),
  name: label,
  kind: z.enum(kpiKinds).optional(),
  unit: optionalName.optional(),
  better: z.enum(betterWays).optional(),
  target: figure.optional(),
  /** As far from the target as can still be lived with. */
  tolerable: figure.optional(),
  readings: z.array(readingSchema).optional(),
})

/** Measured figures, each with its dated readings. */
export const kpis = describeList({
  kind: 'kpi',
  traits: ['opens'],
  schema: kpiSchema,
  codePrefix: 'KP',
  references: [],
  titleOf: ({ name }) => name,
  textsOf: () => [],
  findProblems(items, key, report) {
    items.forEach(({ readings = [] }, index) => {
      const days = new Set<string>()
      readings.forEach(({ on }, place) => {
        if (days.size === days.add(on).size) report('day-twice', `${key}[${index}].readings[${place}].on`, { day: on })
      })
    })
  },
})
