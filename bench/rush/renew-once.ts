import { type Agent, request } from 'node:http'
import { formTokenOf, sessionOf } from './session-of.ts'

/** How long the two requests of somebody who renews took, and how it ended. */
export interface RenewedOnce {
  readonly page: number
  readonly form: number
  readonly isTaken: boolean
}

interface Sent {
  readonly status: number
  readonly to: string
  readonly text: string
  readonly milliseconds: number
}

/** The form of somebody's renewal, filled in, and how long its page took. */
export interface FilledForm {
  readonly path: string
  readonly body: string
  readonly milliseconds: number
}

/** Opens the page of the renewal and fills in its form. */
export async function openForm(url: string, agent: Agent, seed: number): Promise<FilledForm> {
  const page = await send({ url, agent, seed, path: '/renewal' })
  const path = /action="(\/renewal\/[^"]+)"/.exec(page.text)?.[1]
  if (page.status !== 200 || path === undefined) throw new Error(`The renewal of ${seed} has no form.`)
  const form = new URLSearchParams({ formToken: formTokenOf(seed), name: `Robin Marsh ${seed}` })
  for (const name of ['revision', 'kept', 'texts'])
    for (const [, value = ''] of page.text.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g')))
      form.append(name, value)
  return { path, body: form.toString(), milliseconds: page.milliseconds }
}

/** Hands it in; answers how long that took, and whether it was taken. */
export async function handIn(
  url: string,
  agent: Agent,
  seed: number,
  { path, body, milliseconds }: FilledForm,
) {
  const sent = await send({ url, agent, seed, path, body })
  const isTaken = sent.status === 303 && /^\/renewal\?did=passed&/.test(sent.to)
  return { page: milliseconds, form: sent.milliseconds, isTaken } satisfies RenewedOnce
}

interface Sending {
  readonly url: string
  readonly agent: Agent
  readonly seed: number
  readonly path: string
  /** Left out where a page is asked for. */
  readonly body?: string
}

function send({ url, agent, seed, path, body }: Sending): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const headers = {
      cookie: `attune_session=${sessionOf(seed)}`,
      ...(body !== undefined && {
        ...{ origin: url, 'content-type': 'application/x-www-form-urlencoded' },
        'content-length': String(Buffer.byteLength(body)),
      }),
    }
    const method = body === undefined ? 'GET' : 'POST'
    const asked = request(new URL(path, url), { agent, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (part: Buffer) => chunks.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          ...{ status: response.statusCode ?? 0, to: response.headers.location ?? '' },
          text: Buffer.concat(chunks).toString('utf8'),
          milliseconds: performance.now() - start,
        }),
      )
    })
    asked.on('error', reject).end(body)
  })
}
