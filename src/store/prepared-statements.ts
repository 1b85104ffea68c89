import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { PoolClient } from 'pg'

const askedBeforeNaming = 3
const mostTexts = 2_000

/**
 * Gives names to the statements of a pool's connections. With row-level security, planning a query costs more
 * than running it; a statement with a name is planned a few times a connection, and not at every page. One whose
 * text changes with its values would fill the server's memory, so only texts that come back get a name.
 */
export function createPreparing(): (client: PoolClient) => PoolClient {
  const timesAsked = new LRUCache<string, number>({ max: mostTexts })
  const prepared = new WeakMap<PoolClient, PoolClient>()

  function nameOf(text: string): string | undefined {
    const times = (timesAsked.get(text) ?? 0) + 1
    timesAsked.set(text, times)
    return times > askedBeforeNaming ? createHash('sha256').update(text).digest('base64url') : undefined
  }

  return (client) => {
    const known = prepared.get(client)
    if (known) return known
    const preparing = withNames(client, nameOf)
    prepared.set(client, preparing)
    return preparing
  }
}

/** The same connection for everything but its queries. */
function withNames(client: PoolClient, nameOf: (text: string) => string | undefined): PoolClient {
  function query(text: string, values: readonly unknown[] = []) {
    // What has no values is a command such as commit, and needs no plan.
    const name = values.length > 0 ? nameOf(text) : undefined
    return client.query({ text, values: [...values], ...(name && { name }) })
  }
  return Object.create(client, { query: { value: query } })
}
