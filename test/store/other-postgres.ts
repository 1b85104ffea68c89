import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, globSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { programEnvironment } from '../../src/store/postgres/cluster-config.ts'
import { chooseServerUser, startingUser, systemUsers } from '../../src/store/postgres/server-user.ts'
import { withClient } from '../../src/store/with-client.ts'
import { aFolder } from './folders.ts'

/** The oldest PostgreSQL of the versions we promise to work with that this machine has, if any. */
export function findOtherPostgres(): string | undefined {
  const versions = [15, 16, 17].flatMap((major) => globSync(`/usr/lib/postgresql/${major}/bin/postgres`))
  return versions.map(dirname)[0]
}

export interface OtherPostgres {
  url(role: string, database: string): string
  run(role: string, database: string, ...statements: string[]): Promise<void>
  stop(): Promise<void>
}

/** A server as somebody else would run it: stock settings, its own roles, any user let in by name. */
export async function startOtherPostgres(programs: string): Promise<OtherPostgres> {
  const user = chooseServerUser(startingUser(), systemUsers(), undefined)
  const identity = process.getuid?.() === user.uid ? {} : { uid: user.uid, gid: user.gid }
  const folder = join(aFolder(), 'other')
  mkdirSync(folder, { mode: 0o700 })
  chownSync(folder, user.uid, user.gid)
  const [data, options] = [join(folder, 'data'), { cwd: '/', env: programEnvironment, ...identity }]
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'chief', '-A', 'trust', '-N'], options)
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses=', '-F'],
    {
      ...options,
      stdio: 'ignore',
    },
  )
  const url = (role: string, database: string) => `postgresql://${role}@/${database}?host=${folder}`
  const run = (role: string, database: string, ...statements: string[]) =>
    withClient({ connectionString: url(role, database) }, async (client) => {
      for (const statement of statements) await client.query(statement)
    })
  await untilReady(() => run('chief', 'postgres', 'select 1'))
  return {
    url,
    run,
    async stop() {
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
    },
  }
}

async function untilReady(connect: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await connect()
    } catch (error) {
      if (tries === 100) throw error
      await sleep(50)
    }
  }
}
