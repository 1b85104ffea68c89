import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'

export interface SystemUser {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** In this order: a user of its own, whose files no other program can read, beats `nobody`. */
const candidates = ['attune', 'postgres', 'nobody']

/**
 * Who runs PostgreSQL: the starting user; for root, whom PostgreSQL refuses, the one that
 * already owns the database, else the first of `attune`, `postgres` and `nobody`.
 */
export function chooseServerUser(
  starter: SystemUser,
  passwd: string,
  clusterOwner: number | undefined,
): SystemUser {
  if (starter.uid !== 0) return starter
  const known = readPasswd(passwd)
  const suitable = candidates.flatMap((name) => known.filter((user) => user.name === name && user.uid !== 0))
  const chosen = suitable.find(({ uid }) => uid === clusterOwner) ?? suitable[0]
  if (!chosen) throw new StoreProblem('no-user', en.noServerUser)
  return chosen
}

/** The user that this process runs as. */
export function startingUser(): SystemUser {
  try {
    const { username, uid, gid } = userInfo()
    return { name: username, uid, gid }
  } catch (cause) {
    if (codeOf(cause) !== 'ERR_SYSTEM_ERROR' && codeOf(cause) !== 'ENOENT') throw cause
    throw new StoreProblem('no-user', en.noUserName(process.getuid?.() ?? -1), { cause })
  }
}

/** A user's name for a message. */
export function nameOfUser(uid: number): string {
  return readPasswd(systemUsers()).find((user) => user.uid === uid)?.name ?? `user ${uid}`
}

/** The machine's list of users, as text. */
export function systemUsers(): string {
  return readFileSync('/etc/passwd', 'utf8')
}

function readPasswd(text: string): SystemUser[] {
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}
