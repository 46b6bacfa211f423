import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import type { Answers } from './fakeBackend.ts'

/** What the page's ground asks for wherever it stands: an open engagement, empty but for what is given. */
export function openAnswers(head: Partial<EngagementHead> = {}) {
  return {
    preferences: { get: () => ({ language: null, theme: 'auto' }) },
    files: {
      session: () => ({
        host: 'browser',
        version: '1.2.3',
        fileChoice: 'folder',
        opened: {
          opening: 'first',
          fileName: 'client.shoresh',
          readOnly: false,
          viewOnly: null,
          recovered: null,
          sample: false,
          problems: 0,
        },
      }),
    },
    engagement: {
      head: () => ({
        name: 'Client',
        language: 'en',
        currency: 'EUR',
        severityWeights: [1, 2, 4, 8, 16],
        period: null,
        effectivePeriod: null,
        plan: {},
        working: { week: 'monday-friday', holidays: 'none', daysOff: [] },
        kickOff: {},
        mainJourney: {},
        reviewNotes: [],
        hiddenPeople: [],
        categories: [],
        stages: [],
        touchpoints: [],
        channels: [],
        fields: [],
        counts: { failurePoints: 0, rootCauses: 0, fixes: 0, occurrences: 0 },
        ...head,
      }),
    },
  } satisfies Answers
}
