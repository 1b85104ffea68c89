import pg, { type ClientConfig } from 'pg'
import { typeParsers } from '../../src/store/type-parsers.ts'
import { endClient } from '../../src/store/with-client.ts'

/** Connections of one role to one database that are used again. */
interface KeptClients {
  use<Result>(work: (client: pg.Client) => Promise<Result>): Promise<Result>
  end(): Promise<void>
}

export type Kept = Readonly<Record<'owner' | 'admin', KeptClients>>

/** To connect costs more than most of what a test asks as the owner, so a connection is kept for the next. */
export function keepClients(as: (role: 'owner' | 'admin') => ClientConfig): Kept {
  return { owner: keepClientsOf(as('owner')), admin: keepClientsOf(as('admin')) }
}

export async function endKept(kept: Kept): Promise<void> {
  await Promise.all(Object.values(kept).map((clients) => clients.end()))
}

/** One whose work failed may be in the middle of something, and is closed. */
function keepClientsOf(config: ClientConfig): KeptClients {
  const idle = new Set<pg.Client>()
  async function open(): Promise<pg.Client> {
    const client = new pg.Client({ ...config, types: typeParsers })
    client.on('error', () => idle.delete(client))
    client.on('end', () => idle.delete(client))
    await client.connect()
    return client
  }
  return {
    async use(work) {
      const [client = await open()] = idle
      idle.delete(client)
      try {
        const result = await work(client)
        idle.add(client)
        return result
      } catch (error) {
        await endClient(client)
        throw error
      }
    },
    async end() {
      const clients = [...idle]
      idle.clear()
      await Promise.all(clients.map(endClient))
    },
  }
}
