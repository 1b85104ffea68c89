import { createTransport } from 'nodemailer'
import type { MailServer, OutgoingMail } from './delivery.ts'
import { readSmtpError } from './read-smtp-error.ts'
import type { MailSettings } from './settings.ts'

const second = 1_000
const timeouts = {
  dnsTimeout: 10 * second,
  connectionTimeout: 15 * second,
  greetingTimeout: 15 * second,
  socketTimeout: 30 * second,
}
/** For all of a try; the lease of a mail is longer. */
const longestTry = 90 * second

/** The mail server of the settings. Each mail has a connection of its own. */
export function createSmtpServer(settings: MailSettings, limit = longestTry): MailServer {
  const transport = openTransport(settings)
  const { from } = settings
  return {
    domain: from.address.slice(from.address.lastIndexOf('@') + 1),
    async deliver(mail, ending) {
      const limits = [AbortSignal.timeout(limit), ...(ending ? [ending] : [])]
      try {
        await transport.sendMail({ from, ...messageOf(mail), signal: AbortSignal.any(limits) })
        return { outcome: 'accepted' }
      } catch (error) {
        return readSmtpError(error)
      }
    },
  }
}

/** A password never travels in the clear, unless the server is on this machine. */
function openTransport({ host, port, isEncryptedFromStart, login }: MailSettings) {
  return createTransport({
    host,
    port,
    secure: isEncryptedFromStart,
    requireTLS: login !== undefined && !isLoopback(host),
    ...(login && { auth: { user: login.user, pass: login.password } }),
    ...timeouts,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d+){3}$/.test(host)
}

/** Says that no person wrote it, so that holiday notes are not sent back (RFC 3834). */
function messageOf(mail: OutgoingMail) {
  const { unsubscribeUrl } = mail
  return {
    to: { name: '', address: mail.to },
    subject: mail.subject,
    messageId: mail.messageId,
    date: mail.date,
    text: mail.plain,
    html: mail.html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl && {
        'List-Unsubscribe': `<${unsubscribeUrl}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  }
}
