import type { OpenedMail } from '../../store/mail/list-mails.ts'
import type { Keyring } from '../keys/keyring.ts'
import { openText } from './seal-text.ts'

/** A mail with its words as they were written, whoever they are for. */
export type OpenMail = (mail: OpenedMail) => OpenedMail

/** For the mailbox of the demo, and for nothing else: its readers get to see secrets. */
export function createOpenMail(keyring: Keyring): OpenMail {
  return (mail) => {
    if (!mail.text) return mail
    const { plain, isSecret, link } = mail.text
    const open = (text: string) => openText(keyring, { id: mail.id, isSecret }, text)
    const text = { isSecret, plain: open(plain), ...(link && { link: { ...link, url: open(link.url) } }) }
    return { ...mail, text }
  }
}
