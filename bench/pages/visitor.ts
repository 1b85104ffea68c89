import { Agent, request } from 'node:http'
import { gunzipSync } from 'node:zlib'

/** What a page answered, as it came over the line. */
export interface Answer {
  readonly status: number
  readonly type: string
  readonly body: Buffer
  readonly milliseconds: number
}

/** Somebody with a browser: connections that stay open, a session, and compressed answers. */
export interface Visitor {
  get(path: string): Promise<Answer>
  readonly cookie: string
  leave(): void
}

/** Signs in as somebody of the season, by a door of the demo. */
export async function enter(url: string, door: string): Promise<Visitor> {
  const agent = new Agent({ keepAlive: true })
  const answer = await fetch(`${url}/demo/${door}`, {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { origin: url },
    redirect: 'manual',
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  if (answer.status !== 303 || cookie === '') throw new Error(`The door ${door} answers ${answer.status}.`)
  return {
    get: (path) => get(new URL(path, url), agent, cookie),
    cookie,
    leave: () => agent.destroy(),
  }
}

function get(url: URL, agent: Agent, cookie: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const start = performance.now()
    const headers = { cookie, 'accept-encoding': 'gzip' }
    request(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (part: Buffer) => chunks.push(part))
      response.on('error', reject)
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body: Buffer.concat(chunks),
          milliseconds: performance.now() - start,
        }),
      )
    })
      .on('error', reject)
      .end()
  })
}

/** The text of an answer without what is drawn anew for every showing: ids of forms, and moments. */
export function textOf({ body }: Answer): string {
  const text = (body[0] === 0x1f && body[1] === 0x8b ? gunzipSync(body) : body).toString('utf8')
  return text
    .replaceAll(/value="[0-9a-f]{8}-[0-9a-f-]{27}"/g, 'value=""')
    .replaceAll(/<time [^>]*>[^<]*<\/time>/g, '<time>')
}
