import type pg from 'pg'
import { endClient } from '../with-client.ts'

/** One lock for all processes that use the server; whoever can take it alone is the last one. */
const presenceLock = 7_281_001

interface KeptServer {
  /** Resolves when the server takes connections; while it restarts after a crash, this waits. */
  whenReady(): Promise<void>
  /** Takes our presence back; true when nobody else uses the server, who then may be stopped. */
  leave(): Promise<boolean>
}

/**
 * Holds one connection to show that we are here, and starts the server again when it is lost.
 * The lock keeps a process that leaves from stopping the server under one that just came.
 */
export async function keepServer(connect: () => Promise<pg.Client>): Promise<KeptServer> {
  let hasLeft = false
  let presence = arrive()
  await presence

  async function arrive(): Promise<pg.Client> {
    const client = await connectPresent(connect)
    client.once('end', comeBack)
    return client
  }
  function comeBack(): void {
    if (hasLeft) return
    presence = arrive()
    // Whoever needs the server meanwhile gets the error from whenReady.
    presence.catch(() => {})
  }

  return {
    async whenReady() {
      const awaited = presence
      try {
        await awaited
      } catch {
        if (presence === awaited) comeBack()
        await presence
      }
    },
    async leave() {
      hasLeft = true
      const client = await presence.catch(() => undefined)
      if (!client) return false
      return isLast(client)
    },
  }
}

/** A server that is just stopping takes the connection but not the lock: then the next try counts. */
async function connectPresent(connect: () => Promise<pg.Client>): Promise<pg.Client> {
  for (let tries = 0; ; tries += 1) {
    const client = await connect()
    try {
      await client.query('select pg_advisory_lock_shared($1)', [presenceLock])
      return client
    } catch (error) {
      await endClient(client)
      if (tries >= 5) throw error
    }
  }
}

async function isLast(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_shared($1)', [presenceLock])
    const { rows } = await client.query('select pg_try_advisory_lock($1) as alone', [presenceLock])
    if (rows[0]?.alone === true) return true
    await endClient(client)
    return false
  } catch {
    // The server went first; there is nothing to stop.
    return false
  }
}
