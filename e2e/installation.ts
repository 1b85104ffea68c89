import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'

const LineSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ready'),
    value: z.object({ url: z.string(), setUpLink: z.string().optional() }),
  }),
  z.object({
    kind: z.literal('mail'),
    value: z.looseObject({
      to: z.string(),
      paragraphs: z.array(z.string()),
      link: z.object({ url: z.string() }).optional(),
    }),
  }),
])

type Mail = Extract<z.infer<typeof LineSchema>, { kind: 'mail' }>['value']

interface ReadMail {
  readonly link: string
  readonly code: string
}

/** A running installation that belongs to one test worker, and the mails that it has sent. */
export interface Installation {
  readonly url: string
  readonly setUpLink: string | undefined
  /** The next mail to an address with such a thing in it that nobody has read, once it is there. */
  mailTo(address: string, wanted: keyof ReadMail): Promise<ReadMail>
  stop(): Promise<void>
}

export function startInstallation(...flags: string[]): Promise<Installation> {
  return startProgram('e2e/sign-in-server.ts', ...flags)
}

/** One of the programs of this folder that tell by lines when they are ready and what they mail. */
export async function startProgram(file: string, ...flags: string[]): Promise<Installation> {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...flags], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const unread: Mail[] = []
  const { url, setUpLink } = await new Promise<{ url: string; setUpLink?: string | undefined }>(
    (resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`The installation ended with ${code}.`)))
      createInterface({ input: child.stdout }).on('line', (text) => {
        const line = LineSchema.parse(JSON.parse(text))
        if (line.kind === 'ready') resolve(line.value)
        else unread.push(line.value)
      })
    },
  )
  return {
    url,
    setUpLink,
    mailTo: (address, wanted) => nextTo(address, wanted, unread),
    stop: () => stop(child),
  }
}

/** A page may be there before the line that tells of its mail. */
async function nextTo(address: string, wanted: keyof ReadMail, unread: Mail[]): Promise<ReadMail> {
  for (let tries = 0; tries < 2_000; tries += 1) {
    const place = unread.findIndex((mail) => mail.to === address && read(mail)[wanted] !== '')
    const [mail] = place < 0 ? [] : unread.splice(place, 1)
    if (mail) return read(mail)
    await sleep(50)
  }
  throw new Error(`No mail with a ${wanted} came to ${address}.`)
}

function read({ link, paragraphs }: Mail): ReadMail {
  return {
    link: link?.url ?? '',
    code: paragraphs.find((paragraph) => /^\d{6}$/.test(paragraph)) ?? '',
  }
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
