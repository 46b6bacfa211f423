import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { EvidenceClaim } from '../../../shared/contract/lists/evidenceContract.ts'
import type { EvidenceSubject } from '../../../shared/model/lists/causes/evidence.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'

/** Of all that evidence can be about; typing finds the rest. */
const choicesAtOnce = 60

const order: readonly EvidenceSubject[] = ['rootCause', 'failurePoint', 'fix', 'promise', 'touchpoint', 'cause']

interface ClaimPickerProps {
  /** What is chosen already, and not offered again. */
  readonly taken: readonly Pick<EvidenceClaim, 'subject' | 'id'>[]
  onChoose(claim: EvidenceClaim): void
}

/** Chooses one thing more that evidence is about, by part of its title or its code. */
export function ClaimPicker({ taken, onChoose }: ClaimPickerProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const { data: claims = [] } = useQuery(api.evidence.claims.queryOptions())
  const [search, setSearch] = useState('')
  const open = claims.filter(({ subject, id }) => !taken.some((one) => one.subject === subject && one.id === id))
  const groups = order.map((subject) => ({
    group: t(`evidenceScreen.subjects.${subject}`),
    items: open.filter((claim) => claim.subject === subject).map((claim) => ({ value: keyOf(claim), label: labelOf(claim) })),
  }))
  return (
    <Select
      label={t('evidenceScreen.aboutAdd')}
      placeholder={t('evidenceScreen.aboutAddHint')}
      searchable
      limit={choicesAtOnce}
      nothingFoundMessage={t('evidenceScreen.aboutNotFound')}
      data={groups.filter(({ items }) => items.length > 0)}
      value={null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(key) => {
        const claim = open.find((one) => keyOf(one) === key)
        if (claim === undefined) return
        setSearch('')
        onChoose(claim)
      }}
    />
  )
}

function keyOf({ subject, id }: EvidenceClaim): string {
  return `${subject} ${id}`
}

function labelOf({ subject, code, title }: EvidenceClaim): string {
  // The code of a cause is that of the root cause it ends in, which stands in a group of its own.
  return code === null || subject === 'cause' ? title : `${code} ${title}`
}
