import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconPrinter, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { memo, type ReactNode, type RefObject } from 'react'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import { PictureMenu } from '../../../charts/frame/PictureMenu.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useOwnCommand } from '../../../page/commands/useOwnCommand.ts'
import { usePictureCommand } from '../../../page/commands/usePictureCommand.ts'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import classes from './JourneyMap.module.css'
import { mapPicture } from './mapPicture.ts'
import { type Paper, stagesOnPaper } from './mapScale.ts'
import { useMapView } from './useMapView.ts'

const papers: readonly Paper[] = ['a4', 'a3']

interface MapToolsProps {
  readonly measure: JourneyMap['measure']
  /** What a picture is taken of, once it is. */
  readonly shown: RefObject<JourneyMap>
}

/** Nearer, farther, the whole map at once, and on paper. */
export const MapTools = memo(function MapTools({ measure, shown: map }: MapToolsProps): ReactNode {
  usePictureCommand()
  const wording = useLanguage()
  const { t, format } = wording
  const { currency } = useHead()
  const { scale, shown, step, ask, choosePaper } = useMapView()
  const nearer = useOwnCommand('zoom-in', { run: () => step(1) })
  const farther = useOwnCommand('zoom-out', { run: () => step(-1) })
  const whole = useOwnCommand('fit-map', { run: () => ask(scale === 'fit' ? 1 : 'fit') })
  const print = (paper: Paper): void => {
    choosePaper(paper)
    // The page is drawn for the paper first.
    setTimeout(() => window.print())
  }
  return (
    <div className={classes.tools}>
      {[farther, nearer].map(({ id, label, keys, ariaKeys, run }) => (
        <ActionIcon
          key={id}
          variant="subtle"
          color="gray"
          aria-label={label}
          aria-keyshortcuts={ariaKeys}
          title={keys ?? ''}
          onClick={run}
        >
          {id === 'zoom-in' ? <IconZoomIn size={18} aria-hidden /> : <IconZoomOut size={18} aria-hidden />}
        </ActionIcon>
      ))}
      <span className={classes.unit} aria-live="polite">
        {t('journeyMap.scale', { percent: format.number(Math.round(shown * 100)) })}
      </span>
      <Button
        size="compact-sm"
        variant={scale === 'fit' ? 'light' : 'subtle'}
        aria-pressed={scale === 'fit'}
        aria-keyshortcuts={whole.ariaKeys}
        onClick={whole.run}
      >
        {whole.label}
      </Button>
      <PrintMenu onPrint={print} />
      <PictureMenu
        name={t('journeyScreen.map')}
        picture={() => mapPicture({ map: map.current, wording, unit: unitOf(measure, currency, t) })}
      />
    </div>
  )
})

/** On which paper. */
function PrintMenu({ onPrint }: { onPrint(paper: Paper): void }): ReactNode {
  const { t } = useLanguage()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" leftSection={<IconPrinter size={16} aria-hidden />}>
          {t('journeyMap.print')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {papers.map((paper) => (
          <Menu.Item key={paper} onClick={() => onPrint(paper)}>
            {t(`journeyMap.paper.${paper}`, { count: stagesOnPaper[paper] })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
