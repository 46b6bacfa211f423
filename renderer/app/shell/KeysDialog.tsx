import type { ReactNode } from 'react'
import { type CataloguedCommand, commands } from '../../../shared/commands/catalogue.ts'
import { keysOf } from '../../../shared/commands/command.ts'
import { keysInWords } from '../../../shared/commands/keys.ts'
import { keysHere } from '../../../shared/commands/keysHere.ts'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import { Dialog } from '../../components/dialogs/Dialog.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { system } from '../../page/commands/system.ts'
import classes from './KeysDialog.module.css'

interface KeysDialogProps {
  readonly opened: boolean
  readonly screen: ScreenId
  onClose(): void
}

/** The keys of this screen and those that work everywhere, as the commands themselves have them. */
export function KeysDialog({ opened, screen, onClose }: KeysDialogProps): ReactNode {
  const { t } = useLanguage()
  const { own, everywhere } = keysHere(commands, screen, system)
  return (
    <Dialog opened={opened} title={t('shell.keysTitle', { screen: t(`commands.${screen}`) })} wide onClose={onClose}>
      {own.length === 0 ? null : <Keys title={t('shell.keysOfScreen')} of={own} />}
      <Keys title={t('shell.keysEverywhere')} of={everywhere} />
    </Dialog>
  )
}

function Keys({ title, of }: { readonly title: string; readonly of: readonly CataloguedCommand[] }): ReactNode {
  const { t, direction } = useLanguage()
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <dl className={classes.keys}>
        {of.map((command) => (
          <div key={command.id}>
            <dt>{t(`commands.${command.id}`)}</dt>
            <dd>
              {keysOf(command, system).map((keys) => (
                <kbd key={keys}>{keysInWords(keys, { system, direction })}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
