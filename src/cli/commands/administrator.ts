import { randomBytes } from 'node:crypto'
import { readEmailAddress } from '../../domain/sign-in/email-address.ts'
import { inviteAdministrator } from '../../services/sign-in/invite-administrator.ts'
import { paths } from '../../web/paths.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { readOptions } from '../read-options.ts'
import { readSiteSettings } from '../serve/read-site-settings.ts'
import { showHelp } from '../show-help.ts'
import { withAssociationNamed } from '../with-association-named.ts'
import { withStore } from '../with-store.ts'

/** `attune administrator invite`: a link for whoever runs the machine, where an association's administrators are locked out. */
export async function run([subverb, ...args]: readonly string[], io: Io): Promise<number> {
  if ([subverb, ...args].some((arg) => arg === '--help' || arg === '-h')) return showHelp('administrator', io)
  if (subverb === 'invite') return invite(args, io)
  const words = en.administrator
  const problem = subverb === undefined ? words.verbMissing : words.unknownSubverb(subverb)
  return refuse(io, [problem, en.usage.more('administrator')])
}

async function invite(args: readonly string[], io: Io): Promise<number> {
  const words = en.administrator
  const options = readOptions({ association: 'text', email: 'text' }, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more('administrator')])
  const [extra] = options.positionals
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))
  const { association } = options.values
  const email = readEmailAddress(options.values.email ?? '')
  if (association === undefined) return refuse(io, [words.associationMissing, en.usage.more('administrator')])
  if (email === undefined) return refuse(io, [words.emailMissing, en.usage.more('administrator')])
  const read = readSiteSettings(io.environment)
  if ('problems' in read) return refuse(io, read.problems)
  const { url, store } = read.settings
  if (url === undefined) return refuse(io, words.addressMissing)
  const linkTo = (secret: string) => url + paths.invitation.href(secret)
  return withStore(io, () => inviteTo(io, store, { association, email, linkTo }))
}

interface Invited {
  readonly association: string
  readonly email: string
  readonly linkTo: (secret: string) => string
}

function inviteTo(
  io: Io,
  store: Parameters<typeof withAssociationNamed>[0],
  { association: name, email, linkTo }: Invited,
): Promise<number> {
  const words = en.administrator
  return withAssociationNamed(store, io, name, async (db, association) => {
    const means = { db, linkTo, randomBytes: (size: number) => randomBytes(size) }
    const done = await inviteAdministrator(means, { associationId: association.id, email }, new Date())
    if ('refused' in done) return refuse(io, words.refused[done.refused](association.name), exitCodes.failed)
    await write(io.out, words.done(association.name, email, done.link))
    return exitCodes.done
  })
}
