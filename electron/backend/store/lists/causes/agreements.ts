import { agreements as descriptor } from '../../../../../shared/model/lists/causes/agreements.ts'
import { agreementSubjects } from '../../../../../shared/model/vocabulary.ts'
import { entries } from '../../fields/childFields.ts'
import { number, oneOf, optionalText, reference, text } from '../../fields/columnFields.ts'
import { tableList } from '../TableList.ts'
import { category } from './rootCauses.ts'

export const agreements = tableList(descriptor, 'agreement', {
  name: text('name'),
  about: oneOf('about', agreementSubjects),
  categoryChoices: entries(
    { table: 'agreement_category', owner: 'agreement' },
    { who: text('who'), rootCause: reference('root_cause'), category },
  ),
  severityChoices: entries(
    { table: 'agreement_severity', owner: 'agreement' },
    { who: text('who'), failurePoint: reference('failure_point'), severity: number('severity') },
  ),
  on: optionalText('shown_on'),
  by: optionalText('led_by'),
  outcome: optionalText('outcome'),
})
