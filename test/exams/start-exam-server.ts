import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ExamServerParts } from './exam-server.ts'

export interface ExamServer {
  readonly url: string
  /** Without a word of warning. */
  readonly kill: () => Promise<void>
}

/** Serves the pages in a process of its own. */
export async function startExamServer(parts: ExamServerParts): Promise<ExamServer> {
  const script = join(import.meta.dirname, 'exam-server.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(parts)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [said] = await Promise.race([once(child.stdout, 'data'), ended])
  const url = String(said).trim()
  if (!url.startsWith('http')) throw new Error(`The server did not start: ${url}`)
  return {
    url,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** A form as the browser of somebody sends it; the cookie is the person's id. */
export async function postAs(
  url: string,
  personId: string,
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<Response> {
  const formToken = createHash('sha256').update(`form:${personId}`).digest('base64url')
  return fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ formToken, ...fields }),
    headers: { cookie: `attune_session=${personId}`, origin: url.replace('127.0.0.1', 'localhost') },
  })
}

export async function readAs(url: string, personId: string, path: string): Promise<string> {
  const answer = await fetch(url + path, { headers: { cookie: `attune_session=${personId}` } })
  return answer.text()
}
