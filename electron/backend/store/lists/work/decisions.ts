import { decisions as descriptor } from '../../../../../shared/model/lists/work/decisions.ts'
import { decisionVerdicts } from '../../../../../shared/model/vocabulary.ts'
import { oneOf, optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'

export const decisions = tableList(descriptor, 'decision', {
  text: optionalText('text'),
  fix: reference('fix'),
  verdict: oneOf('verdict', decisionVerdicts),
  on: text('decided_on'),
  by: optionalText('decided_by'),
  why: optionalText('why'),
  snapshot: reference('snapshot'),
})
