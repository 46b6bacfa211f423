import { Button, ColorInput, FileButton, Group, Text } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { readableOnWhite } from '../../../../shared/colour/contrast.ts'
import type { Brand, Logo } from '../../../../shared/model/report/brand.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { readTouched } from '../../../page/followChanges.ts'
import { useEdit } from '../../../page/useEdit.ts'
import { SettingsSection } from '../section/SettingsSection.tsx'
import classes from './BrandSettings.module.css'

const colourForm = /^#[0-9a-f]{6}$/i
/** Dark enough for words on white. */
const swatches = ['#4a47c4', '#0a5c8f', '#00705a', '#7a3e00', '#9b1c4a', '#3b3b38']

/** The logo and the colour of whoever makes documents here: theirs on this computer, in whatever engagement is open. */
export function BrandSettings(): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const queries = useQueryClient()
  const { data: brand } = useQuery(api.preferences.brand.queryOptions())
  const set = useEdit(api.preferences.setBrand.mutationOptions({ onSuccess: () => readTouched(queries, ['preferences']) }))
  if (brand === undefined) return null
  const choose = async (file: File): Promise<void> => {
    set.mutate({ logo: { name: file.name, data: await base64Of(file) } })
  }
  return (
    <SettingsSection title={t('settingsScreen.brand')}>
      <Text size="sm">{t('settingsScreen.brandHint')}</Text>
      <LogoChoice logo={brand.logo} onChoose={(file) => void choose(file)} onRemove={() => set.mutate({ logo: null })} />
      <ColourChoice key={brand.colour} colour={brand.colour} onChoose={(colour) => set.mutate({ colour })} />
    </SettingsSection>
  )
}

interface LogoChoiceProps {
  readonly logo: Logo | null
  onChoose(file: File): void
  onRemove(): void
}

function LogoChoice({ logo, onChoose, onRemove }: LogoChoiceProps): ReactNode {
  const { t } = useLanguage()
  return (
    <Group>
      {logo === null ? null : (
        <img className={classes.logo} alt={t('settingsScreen.logo')} src={`data:image/${logo.type};base64,${logo.data}`} />
      )}
      <FileButton accept="image/png,image/jpeg" onChange={(file) => file !== null && onChoose(file)}>
        {(props) => (
          <Button {...props} variant="default">
            {t(logo === null ? 'settingsScreen.logoChoose' : 'settingsScreen.logoReplace')}
          </Button>
        )}
      </FileButton>
      {logo === null ? null : (
        <Button variant="subtle" color="gray" onClick={onRemove}>
          {t('settingsScreen.logoRemove')}
        </Button>
      )}
    </Group>
  )
}

interface ColourChoiceProps {
  readonly colour: Brand['colour']
  onChoose(colour: Brand['colour']): void
}

/** Kept when the field is left: three digits are a colour too, on the way to six. An empty field is our own. */
function ColourChoice({ colour, onChoose }: ColourChoiceProps): ReactNode {
  const { t } = useLanguage()
  const [typed, type] = useState(colour ?? '')
  const isColour = colourForm.test(typed)
  const keep = (value: string): void => {
    if (value === '' || colourForm.test(value)) onChoose(value === '' ? null : value.toLowerCase())
  }
  const isDarkened = isColour && readableOnWhite(typed.toLowerCase()) !== typed.toLowerCase()
  return (
    <ColorInput
      className={classes.colour}
      label={t('settingsScreen.colour')}
      description={isDarkened ? t('settingsScreen.colourDarkened') : t('settingsScreen.colourHint')}
      error={typed === '' || isColour ? null : t('settingsScreen.colourForm')}
      placeholder="#4a47c4"
      value={typed}
      fixOnBlur={false}
      withEyeDropper={false}
      withPicker={false}
      popoverProps={{ withinPortal: false }}
      swatches={swatches}
      onChange={type}
      onBlur={() => keep(typed)}
    />
  )
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
