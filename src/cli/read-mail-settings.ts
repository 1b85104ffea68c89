import { z } from 'zod'
import type { MailSettings } from '../services/mail/settings.ts'
import { en } from './messages/en.ts'
import type { Environment } from './read-store-settings.ts'

const usualPorts = { 'smtp:': 587, 'smtps:': 465 } as const
const AddressSchema = z.email()
const senderPattern = /^(?:"?(?<name>[^"<>\p{Cc}]*?)"?\s*<(?<inBrackets>[^<>]+)>|(?<bare>[^<>\s]+))$/u

type ReadMailSettings =
  /** Undefined where no mail server is set: mail then stays in the outbox. */
  { readonly settings: MailSettings | undefined } | { readonly problems: readonly string[] }

/** The only reader of the environment for mail; names everything that is wrong, and never repeats a password. */
export function readMailSettings(environment: Environment): ReadMailSettings {
  const { ATTUNE_SMTP_URL: url = '', ATTUNE_MAIL_FROM: sender = '' } = environment
  if (url === '' && sender === '') return { settings: undefined }
  const server = readServer(url)
  const from = readSender(sender)
  if (server && from) return { settings: { ...server, from } }
  return {
    problems: [...(server ? [] : [problemWithServer(url)]), ...(from ? [] : [problemWithSender(sender)])],
  }
}

function problemWithServer(url: string): string {
  return url === '' ? en.settings.mailServerMissing : en.settings.badMailServer
}

function problemWithSender(sender: string): string {
  return sender === '' ? en.settings.senderMissing : en.settings.badSender(sender)
}

function readServer(text: string): Omit<MailSettings, 'from'> | undefined {
  const url = URL.parse(text)
  if (!url || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')) return undefined
  const { protocol, hostname, port, pathname, search, hash } = url
  if (hostname === '' || (pathname !== '' && pathname !== '/') || search !== '' || hash !== '')
    return undefined
  const [user, password] = [decode(url.username), decode(url.password)]
  if (user === undefined || password === undefined || (user === '') !== (password === '')) return undefined
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? usualPorts[protocol] : Number(port),
    isEncryptedFromStart: protocol === 'smtps:',
    ...(user !== '' && { login: { user, password } }),
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** `Attune <attune@example.org>`, or the address alone. */
function readSender(text: string): MailSettings['from'] | undefined {
  const { name, inBrackets, bare } = senderPattern.exec(text.trim())?.groups ?? {}
  const address = AddressSchema.safeParse(inBrackets ?? bare)
  return address.success ? { name: name?.trim() || 'Attune', address: address.data } : undefined
}
