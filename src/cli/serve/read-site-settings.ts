import type { FileSettings } from '../../services/files/file-settings.ts'
import type { MailSettings } from '../../services/mail/settings.ts'
import type { StoreSettings } from '../../store/settings.ts'
import { en } from '../messages/en.ts'
import { readFileSettings } from '../read-file-settings.ts'
import { readMailSettings } from '../read-mail-settings.ts'
import { type Environment, readStoreSettings } from '../read-store-settings.ts'

/** Everything that the environment decides about the pages. */
export interface SiteSettings {
  readonly store: StoreSettings
  readonly mail: MailSettings | undefined
  readonly files: FileSettings
  /** Where browsers reach the pages, where that is not this machine's own address. */
  readonly url: string | undefined
  /** Whether a proxy of the operator's stands in front and says where requests come from. */
  readonly trustsProxy: boolean
  /** Whether other issuers are asked for their keys and lists where somebody checks a badge of theirs. */
  readonly asksOutside?: boolean
}

/** Names everything that is wrong at once. */
export function readSiteSettings(
  environment: Environment,
): { readonly settings: SiteSettings } | { readonly problems: readonly string[] } {
  const store = readStoreSettings(environment)
  const mail = readMailSettings(environment)
  const files = readFileSettings(environment)
  const url = readUrl(environment.ATTUNE_URL)
  const problems = [store, mail, files, url].flatMap((read) => ('problems' in read ? read.problems : []))
  if ('problems' in store || 'problems' in mail || 'problems' in files || 'problems' in url)
    return { problems }
  return {
    settings: {
      store: store.settings,
      mail: mail.settings,
      files: files.settings,
      url: url.url,
      trustsProxy: environment.ATTUNE_TRUST_PROXY === '1',
      asksOutside: environment.ATTUNE_ASK_OUTSIDE === '1',
    },
  }
}

/** Plain http is for this machine itself: elsewhere, whoever listens on the line would be signed in too. */
function readUrl(text = ''): { readonly url: string | undefined } | { readonly problems: readonly string[] } {
  if (text === '') return { url: undefined }
  const url = URL.parse(text)
  const isAddress = url && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isThisMachine(url.hostname))
  return isAddress && isSafe ? { url: url.origin } : { problems: [en.settings.badUrl(text)] }
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}
