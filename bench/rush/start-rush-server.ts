import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Kept, ToBench, ToServer } from './rush-messages.ts'

export interface RushServer {
  readonly url: string
  readonly setClock: (at: Date) => void
  readonly countKept: () => Promise<Kept>
  readonly stop: () => Promise<void>
}

/** Starts the installation with so many people who can renew. */
export async function startRushServer(people: number): Promise<RushServer> {
  const child = fork(join(import.meta.dirname, 'rush-server.ts'), [String(people)], {
    execArgv: ['--import', 'tsx'],
  })
  const ended = once(child, 'exit')
  const send = (message: ToServer) => child.send(message)
  const hear = async <Kind extends ToBench['kind']>(kind: Kind) => {
    for (;;) {
      const [message]: ToBench[] = await Promise.race([once(child, 'message'), ended.then(failed)])
      if (isOf(message, kind)) return message
    }
  }
  const { url } = await hear('ready')
  return {
    url,
    setClock: (at) => send({ kind: 'clock', at: at.toISOString() }),
    async countKept() {
      const answer = hear('counted')
      send({ kind: 'count' })
      return answer
    },
    async stop() {
      send({ kind: 'stop' })
      await ended
    },
  }
}

function failed(): never {
  throw new Error('The server of the rush ended.')
}

function isOf<Kind extends ToBench['kind']>(
  message: ToBench | undefined,
  kind: Kind,
): message is Extract<ToBench, { kind: Kind }> {
  return message?.kind === kind
}
