import { type ReactNode, useEffect, useState } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useClient } from '../../page/ApiProvider.tsx'
import { receiveFile } from '../../page/transfer/receiveFile.ts'
import classes from './AttachedFile.module.css'

interface AttachedPictureProps {
  readonly id: string
  readonly name: string
  /** The media type that its content shows. */
  readonly type: string
}

/** A picture kept inside, decoded in the page; what cannot be decoded is said in its place. */
export function AttachedPicture({ id, name, type }: AttachedPictureProps): ReactNode {
  const { t } = useLanguage()
  const client = useClient()
  const [address, setAddress] = useState<string | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    let isGone = false
    let made: string | null = null
    const fetch = async (): Promise<void> => {
      const held = await client.evidence.picture({ id })
      const blob = held === null ? null : await receiveFile(client, held, type)
      if (isGone) return
      made = blob === null ? null : URL.createObjectURL(blob)
      setAddress(made)
      setFailed(made === null)
    }
    fetch().catch(() => setFailed(!isGone))
    return () => {
      isGone = true
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [client, id, type])
  if (failed) return <p>{t('evidenceScreen.pictureNotShown')}</p>
  if (address === null) return null
  return (
    <img
      src={address}
      alt={t('evidenceScreen.pictureOf', { name })}
      className={classes.picture}
      onError={() => setFailed(true)}
    />
  )
}
