import type { Keyring } from '../keys/keyring.ts'

/** What decides how the words of a mail are kept. */
interface MailCover {
  readonly id: string
  /** The words hold a link or code that opens something for whoever has it. */
  readonly isSecret: boolean
}

/** The words as the outbox keeps them: sealed for this one mail where they hold a secret. */
export function sealText(keyring: Keyring, { id, isSecret }: MailCover, text: string): string {
  return isSecret ? keyring.seal('mail', id, text) : text
}

/** The words as they were written. Throws where they were sealed under a key that is not here, or for another mail. */
export function openText(keyring: Keyring, { id, isSecret }: MailCover, text: string): string {
  return isSecret ? keyring.open('mail', id, text) : text
}
