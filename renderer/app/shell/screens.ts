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
}

/** How each screen looks in the rail, and what draws it; fetched when it is first shown. */
export const screens: Readonly<Record<ScreenId, Screen>> = {
  overview: {
    icon: IconCompass,
    component: lazy(async () => ({ default: (await import('../../screens/overview/OverviewScreen.tsx')).OverviewScreen })),
  },
  journey: {
    icon: IconMap2,
    component: lazy(async () => ({ default: (await import('../../screens/journey/JourneyScreen.tsx')).JourneyScreen })),
  },
  promises: {
    icon: IconRosetteDiscountCheck,
    component: lazy(async () => ({ default: (await import('../../screens/promises/PromisesScreen.tsx')).PromisesScreen })),
  },
  'failure-points': {
    icon: IconTable,
    component: lazy(async () => ({
      default: (await import('../../screens/failure-points/FailurePointsScreen.tsx')).FailurePointsScreen,
    })),
  },
  trace: {
    icon: IconBinaryTree2,
    component: lazy(async () => ({ default: (await import('../../screens/trace/TraceScreen.tsx')).TraceScreen })),
  },
  'root-causes': {
    icon: IconPlant2,
    component: lazy(async () => ({ default: (await import('../../screens/root-causes/RootCausesScreen.tsx')).RootCausesScreen })),
  },
  evidence: {
    icon: IconQuote,
    component: lazy(async () => ({ default: (await import('../../screens/evidence/EvidenceScreen.tsx')).EvidenceScreen })),
  },
  fixes: {
    icon: IconTool,
    component: lazy(async () => ({ default: (await import('../../screens/fixes/FixesScreen.tsx')).FixesScreen })),
  },
  plan: {
    icon: IconListCheck,
    component: lazy(async () => ({ default: (await import('../../screens/plan/PlanScreen.tsx')).PlanScreen })),
  },
  pareto: {
    icon: IconChartBar,
    component: lazy(async () => ({ default: (await import('../../screens/pareto/ParetoScreen.tsx')).ParetoScreen })),
  },
  progress: {
    icon: IconTimeline,
    component: lazy(async () => ({ default: (await import('../../screens/progress/ProgressScreen.tsx')).ProgressScreen })),
  },
  kpis: {
    icon: IconGauge,
    component: lazy(async () => ({ default: (await import('../../screens/kpis/KpisScreen.tsx')).KpisScreen })),
  },
  cancellations: {
    icon: IconReceiptRefund,
    component: lazy(async () => ({
      default: (await import('../../screens/cancellations/CancellationsScreen.tsx')).CancellationsScreen,
    })),
  },
  charter: {
    icon: IconSignature,
    component: lazy(async () => ({ default: (await import('../../screens/charter/CharterScreen.tsx')).CharterScreen })),
  },
  customers: {
    icon: IconAddressBook,
    component: lazy(async () => ({ default: (await import('../../screens/customers/CustomersScreen.tsx')).CustomersScreen })),
  },
  review: {
    icon: IconPresentation,
    component: lazy(async () => ({ default: (await import('../../screens/review/ReviewScreen.tsx')).ReviewScreen })),
  },
  'kick-off': {
    icon: IconFlag,
    component: lazy(async () => ({ default: (await import('../../screens/kick-off/KickOffScreen.tsx')).KickOffScreen })),
  },
  cases: {
    icon: IconMessages,
    component: lazy(async () => ({ default: (await import('../../screens/cases/CasesScreen.tsx')).CasesScreen })),
  },
  imports: {
    icon: IconFileImport,
    component: lazy(async () => ({ default: (await import('../../screens/imports/ImportsScreen.tsx')).ImportsScreen })),
  },
  settings: {
    icon: IconSettings,
    component: lazy(async () => ({ default: (await import('../../screens/settings/SettingsScreen.tsx')).SettingsScreen })),
  },
}
