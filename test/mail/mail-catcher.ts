import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { MailSettings } from '../../src/services/mail/settings.ts'

/** A mail server on this machine that keeps what it is given. */
export interface MailCatcher {
  readonly settings: MailSettings
  /** Everything that was taken, in order. */
  readonly taken: readonly Email[]
  /** The recipients that were named, refused ones among them. */
  readonly asked: readonly string[]
  /** From now on each RCPT is answered so; nothing takes it. */
  answer(code?: number, words?: string): void
  /** From now on messages are kept waiting for their answer until the function is called. */
  stall(): () => void
  stop(): Promise<void>
}

export async function startMailCatcher(port = 0, options: SMTPServerOptions = {}): Promise<MailCatcher> {
  const taken: Email[] = []
  const asked: string[] = []
  let refusal: Error | undefined
  let gate = Promise.resolve()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      asked.push(address)
      callback(refusal)
    },
    async onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(Buffer.from(chunk))
      taken.push(await PostalMime.parse(Buffer.concat(chunks)))
      await gate
      callback()
    },
    ...options,
  })
  // A client that is killed resets its connection; without a listener this process would end.
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return {
    settings: { ...mailFrom, host: '127.0.0.1', port: address.port, isEncryptedFromStart: false },
    taken,
    asked,
    answer(code, words = '') {
      refusal = code === undefined ? undefined : Object.assign(new Error(words), { responseCode: code })
    },
    stall() {
      let open = () => {}
      gate = new Promise((resolve) => {
        open = resolve
      })
      return open
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

export const mailFrom = { from: { name: 'Attune', address: 'attune@vaimh.example.org' } }
