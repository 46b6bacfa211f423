import {
  type Icon,
  IconArrowsExchange,
  IconBuildingStore,
  IconCalendar,
  IconCoins,
  IconDeviceDesktop,
  IconFlag,
  IconHeartHandshake,
  IconRoute,
  IconScale,
  IconSchool,
  IconShield,
  IconSitemap,
  IconTruck,
} from '@tabler/icons-react'
import { blend } from '../../../shared/colour/contrast.ts'
import { type BuiltInCategory, isBuiltInCategory } from '../../../shared/model/vocabulary.ts'
import { type ColourScheme, chartPalette } from './chartPalette.ts'

/** A category of the team's own; the order decides its colour. */
export interface OwnCategory {
  readonly id: string
  readonly name: string
}

/** How a category looks in one theme. `text` reads at 4.5:1 or more on paper and on `tint`. */
export interface CategoryLook {
  readonly icon: Icon
  /** Areas: bars, circles. */
  readonly fill: string
  /** Words and icons. */
  readonly text: string
  /** Ground of a badge. */
  readonly tint: string
}

interface Hue {
  readonly icon: Icon
  readonly fill: string
  /** The darker step for words on light ground. */
  readonly dark: string
  /** The lighter step for words on dark ground. */
  readonly light: string
}

/** The five of the product, told apart by colour-blind eyes too (Okabe and Ito's palette). */
const builtInHues: Record<BuiltInCategory, Hue> = {
  structure: { icon: IconSitemap, fill: '#0072b2', dark: '#005a8e', light: '#6db9ea' },
  process: { icon: IconRoute, fill: '#e69f00', dark: '#875a00', light: '#f0b840' },
  systems: { icon: IconDeviceDesktop, fill: '#009e73', dark: '#00694c', light: '#3fc79d' },
  training: { icon: IconSchool, fill: '#cc79a7', dark: '#95406e', light: '#e0a3c4' },
  'information-flow': { icon: IconArrowsExchange, fill: '#56b4e9', dark: '#1b668f', light: '#83cbf2' },
}

/** For categories of the team's own, in their order; after the last it starts again. */
export const ownHues: readonly Hue[] = [
  { icon: IconFlag, fill: '#da6300', dark: '#a34700', light: '#f59a5b' },
  { icon: IconScale, fill: '#8350ac', dark: '#6f3f96', light: '#c3a0e0' },
  { icon: IconBuildingStore, fill: '#8a8a1f', dark: '#5f5f0f', light: '#c2c255' },
  { icon: IconHeartHandshake, fill: '#9f3560', dark: '#862650', light: '#e38db0' },
  { icon: IconTruck, fill: '#855335', dark: '#73462c', light: '#d1a385' },
  { icon: IconCoins, fill: '#4c6f1f', dark: '#456318', light: '#a3c86f' },
  { icon: IconCalendar, fill: '#566576', dark: '#4b5a68', light: '#a5b4c2' },
  { icon: IconShield, fill: '#cc6677', dark: '#a13c4e', light: '#ea9ba8' },
]

/** Opacity of the fill behind a badge's words. */
const tintOpacity: Record<ColourScheme, number> = { light: 0.13, dark: 0.2 }

function hueOf(id: string, ownIds: readonly string[]): Hue {
  if (isBuiltInCategory(id)) return builtInHues[id]
  const place = Math.max(0, ownIds.indexOf(id)) % ownHues.length
  const hue = ownHues[place]
  if (hue === undefined) throw new Error('the list of colours is empty')
  return hue
}

/**
 * Colour and icon of a category. One of the team's own takes its place in `ownIds`; an id that is not in the list gets
 * the first of its colours.
 */
export function categoryLook(id: string, ownIds: readonly string[], scheme: ColourScheme): CategoryLook {
  const hue = hueOf(id, ownIds)
  return {
    icon: hue.icon,
    fill: hue.fill,
    text: scheme === 'light' ? hue.dark : hue.light,
    tint: blend(hue.fill, chartPalette(scheme).paper, tintOpacity[scheme]),
  }
}
