import {
  IconAddressBook,
  IconBinaryTree2,
  IconChartBar,
  IconCompass,
  IconFileImport,
  IconFlag,
  IconGauge,
  IconListCheck,
  IconMap2,
  IconMessages,
  IconPlant2,
  IconPresentation,
  IconQuote,
  IconReceiptRefund,
  IconRosetteDiscountCheck,
  IconSettings,
  IconSignature,
  IconTable,
  IconTimeline,
  IconTool,
  type TablerIcon,
} from '@tabler/icons-react'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'

interface Screen {
  readonly icon: TablerIcon
  readonly component: LazyExoticComponent<ComponentType>
  /** Whether its figures follow when cases are narrowed: all that are counted from cases, none of them, or there are none. */
  readonly follows: 'counts' | 'none' | 'apart'
}

/** How each screen looks in the rail, and what draws it; fetched when it is first shown. */
export const screens: Readonly<Record<ScreenId, Screen>> = {
  overview: {
    icon: IconCompass,
    follows: 'counts',
    component: lazy(async () => ({ default: (await import('../../screens/overview/OverviewScreen.tsx')).OverviewScreen })),
  },
  journey: {
    icon: IconMap2,
    follows: 'counts',
    component: lazy(async () => ({ default: (await import('../../screens/journey/JourneyScreen.tsx')).JourneyScreen })),
  },
  promises: {
    icon: IconRosetteDiscountCheck,
    follows: 'counts',
    component: lazy(async () => ({ default: (await import('../../screens/promises/PromisesScreen.tsx')).PromisesScreen })),
  },
  'failure-points': {
    icon: IconTable,
    follows: 'counts',
    component: lazy(async () => ({
      default: (await import('../../screens/failure-points/FailurePointsScreen.tsx')).FailurePointsScreen,
    })),
  },
  trace: {
    icon: IconBinaryTree2,
    follows: 'counts',
    component: lazy(async () => ({ default: (await import('../../screens/trace/TraceScreen.tsx')).TraceScreen })),
  },
  'root-causes': {
    icon: IconPlant2,
    follows: 'counts',
    component: lazy(async () => ({ default: (await import('../../screens/root-causes/RootCausesScreen.tsx')).RootCausesScreen })),
  },
  evidence: {
    icon: IconQuote,
    follows: 'apart',
    component: lazy(async () => ({ default: (await import('../../screens/evidence/EvidenceScreen.tsx')).EvidenceScreen })),
  },
  fixes: {
    icon: IconTool,
    follows: 'counts',
    component: lazy(async () => ({ default: (await import('../../screens/fixes/FixesScreen.tsx')).FixesScreen })),
  },
  plan: {
    icon: IconListCheck,
    follows: 'counts',
    component: lazy(async () => ({ default: (await import('../../screens/plan/PlanScreen.tsx')).PlanScreen })),
  },
  pareto: {
    icon: IconChartBar,
    follows: 'counts',
    component: lazy(async () => ({ default: (await import('../../screens/pareto/ParetoScreen.tsx')).ParetoScreen })),
  },
  progress: {
    icon: IconTimeline,
    follows: 'none',
    component: lazy(async () => ({ default: (await import('../../screens/progress/ProgressScreen.tsx')).ProgressScreen })),
  },
  kpis: {
    icon: IconGauge,
    follows: 'none',
    component: lazy(async () => ({ default: (await import('../../screens/kpis/KpisScreen.tsx')).KpisScreen })),
  },
  cancellations: {
    icon: IconReceiptRefund,
    follows: 'apart',
    component: lazy(async () => ({
      default: (await import('../../screens/cancellations/CancellationsScreen.tsx')).CancellationsScreen,
    })),
  },
  charter: {
    icon: IconSignature,
    follows: 'apart',
    component: lazy(async () => ({ default: (await import('../../screens/charter/CharterScreen.tsx')).CharterScreen })),
  },
  customers: {
    icon: IconAddressBook,
    follows: 'apart',
    component: lazy(async () => ({ default: (await import('../../screens/customers/CustomersScreen.tsx')).CustomersScreen })),
  },
  review: {
    icon: IconPresentation,
    follows: 'none',
    component: lazy(async () => ({ default: (await import('../../screens/review/ReviewScreen.tsx')).ReviewScreen })),
  },
  'kick-off': {
    icon: IconFlag,
    follows: 'apart',
    component: lazy(async () => ({ default: (await import('../../screens/kick-off/KickOffScreen.tsx')).KickOffScreen })),
  },
  cases: {
    icon: IconMessages,
    follows: 'counts',
    component: lazy(async () => ({ default: (await import('../../screens/cases/CasesScreen.tsx')).CasesScreen })),
  },
  imports: {
    icon: IconFileImport,
    follows: 'apart',
    component: lazy(async () => ({ default: (await import('../../screens/imports/ImportsScreen.tsx')).ImportsScreen })),
  },
  settings: {
    icon: IconSettings,
    follows: 'apart',
    component: lazy(async () => ({ default: (await import('../../screens/settings/SettingsScreen.tsx')).SettingsScreen })),
  },
}
