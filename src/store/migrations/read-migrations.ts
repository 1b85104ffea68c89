import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../../standards/project-folder.ts'
import { en } from '../messages/en.ts'
import { StoreProblem } from '../store-problem.ts'

/** One numbered SQL file. The chain covers it and all files before it. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly hash: string
  readonly chain: string
}

const namePattern = /^(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.sql$/
/** Each file runs in a transaction of ours and must not end it. */
const ownTransaction = /^\s*(begin|commit|rollback|start\s+transaction)\s*;/im

/** All migrations in order, numbered from 1 without a gap. */
export function readMigrations(folder = join(projectFolder(), 'migrations')): Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  let chain = ''
  return names.sort().map((name, index) => {
    const number = numberOf(name)
    if (number !== index + 1) throw new StoreProblem('migrations', en.migrations.outOfOrder(name, index + 1))
    const sql = readFileSync(join(folder, name), 'utf8')
    if (ownTransaction.test(sql)) throw new StoreProblem('migrations', en.migrations.ownTransaction(name))
    const hash = sha256(sql)
    chain = chainOf(chain, name, hash)
    return { number, name, sql, hash, chain }
  })
}

/** The hash of a link: it stands for its file and for everything before it. */
export function chainOf(before: string, name: string, hash: string): string {
  return sha256(`${before}\n${name}\n${hash}`)
}

function numberOf(name: string): number {
  const [, digits] = namePattern.exec(name) ?? []
  if (!digits) throw new StoreProblem('migrations', en.migrations.badName(name))
  return Number(digits)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
