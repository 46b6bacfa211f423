import {
  IconBinaryTree2,
  IconChartBar,
  IconCompass,
  IconListCheck,
  IconPlant2,
  IconSettings,
  IconTable,
  IconTool,
  type TablerIcon,
} from '@tabler/icons-react'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { ScreenId } from '../../page/screenPath.ts'

interface Screen {
  readonly id: ScreenId
  readonly icon: TablerIcon
  readonly component: LazyExoticComponent<ComponentType>
}

/** The screens in the order of the work, as the rail shows them. */
export const screens: readonly Screen[] = [
  {
    id: 'overview',
    icon: IconCompass,
    component: lazy(async () => ({ default: (await import('../../screens/overview/OverviewScreen.tsx')).OverviewScreen })),
  },
  {
    id: 'failure-points',
    icon: IconTable,
    component: lazy(async () => ({
      default: (await import('../../screens/failure-points/FailurePointsScreen.tsx')).FailurePointsScreen,
    })),
  },
  {
    id: 'trace',
    icon: IconBinaryTree2,
    component: lazy(async () => ({ default: (await import('../../screens/trace/TraceScreen.tsx')).TraceScreen })),
  },
  {
    id: 'root-causes',
    icon: IconPlant2,
    component: lazy(async () => ({ default: (await import('../../screens/root-causes/RootCausesScreen.tsx')).RootCausesScreen })),
  },
  {
    id: 'fixes',
    icon: IconTool,
    component: lazy(async () => ({ default: (await import('../../screens/fixes/FixesScreen.tsx')).FixesScreen })),
  },
  {
    id: 'plan',
    icon: IconListCheck,
    component: lazy(async () => ({ default: (await import('../../screens/plan/PlanScreen.tsx')).PlanScreen })),
  },
  {
    id: 'pareto',
    icon: IconChartBar,
    component: lazy(async () => ({ default: (await import('../../screens/pareto/ParetoScreen.tsx')).ParetoScreen })),
  },
  {
    id: 'settings',
    icon: IconSettings,
    component: lazy(async () => ({ default: (await import('../../screens/settings/SettingsScreen.tsx')).SettingsScreen })),
  },
]
