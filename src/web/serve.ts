import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'

export interface RunningServer {
  readonly url: string
  readonly port: number
  /** Takes no new requests, lets the running ones end (at most two seconds), then closes. */
  readonly stop: () => Promise<void>
}

/** Whatever answers requests, as an application of Hono does. */
interface Application {
  readonly fetch: (request: Request) => Response | Promise<Response>
}

interface ServeOptions {
  /** 0 takes any free port; a port in use gives way to the next free one. */
  readonly port: number
  readonly host?: string
}

const portsTried = 50
const patience = 2_000

/**
 * Serves an application on this machine only, unless another host is named. It is made when the
 * address is known, because links in mails carry it.
 */
export async function serve(
  makeApp: (url: string) => Application,
  { port, host = '127.0.0.1' }: ServeOptions,
): Promise<RunningServer> {
  const server = createServer()
  const actual = await listenOnFreePort(server, port, host)
  // By this name rather than by number, because passkeys belong to names.
  const url = `http://${host === '127.0.0.1' ? 'localhost' : host}:${actual}`
  server.on('request', getRequestListener(makeApp(url).fetch))
  return { url, port: actual, stop: () => stop(server) }
}

async function listenOnFreePort(server: Server, port: number, host: string): Promise<number> {
  const last = port === 0 ? 0 : Math.min(port + portsTried, 65_535)
  for (let candidate = port; candidate <= last; candidate += 1) {
    if (await listen(server, candidate, host)) return portOf(server)
  }
  throw new Error(`The ports from ${port} to ${last} are all in use. Name another one with --port.`)
}

/** False when the port is in use by somebody else. */
function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => {
      server.off('listening', accept)
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    }
    const accept = () => {
      server.off('error', refuse)
      resolve(true)
    }
    server.once('error', refuse)
    server.once('listening', accept)
    server.listen(port, host)
  })
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server listens on no port.')
  return address.port
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => server.closeAllConnections(), patience)
    server.close((error) => {
      clearTimeout(timer)
      if (error) reject(error)
      else resolve()
    })
    server.closeIdleConnections()
  })
}
