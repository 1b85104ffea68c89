import { Agent } from 'node:http'
import { type Answer, transfer, unpacked } from './transfer.ts'

/** Somebody with a browser: connections that stay open, a session, and compressed answers. */
export interface Visitor {
  get(path: string): Promise<Answer>
  readonly cookie: string
  leave(): void
}

/** Signs in as somebody of the season, by a door of the demo. */
export async function enter(url: string, door: string): Promise<Visitor> {
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
  const agent = new Agent({ keepAlive: true })
  const headers = { cookie, 'accept-encoding': 'gzip, deflate, br, zstd' }
  return {
    get: (path) => transfer(new URL(path, url), headers, agent),
    cookie,
    leave: () => agent.destroy(),
  }
}

/** The text of a page without what is drawn anew for every showing: ids of forms, and moments. */
export function textOf(answer: Answer): string {
  return unpacked(answer)
    .replaceAll(/value="[0-9a-f]{8}-[0-9a-f-]{27}"/g, 'value=""')
    .replaceAll(/<time [^>]*>[^<]*<\/time>/g, '<time>')
}
