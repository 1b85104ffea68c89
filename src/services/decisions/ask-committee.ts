import { restsOn } from '../../domain/calendar/shift-over-holidays.ts'
import { isDaytime } from '../../domain/is-daytime.ts'
import { workKinds } from '../../domain/workbench/work-kinds.ts'
import type { Day } from '../../standards/day.ts'
import { listRests } from '../../store/calendar/holidays.ts'
import { findSentAt } from '../../store/reminders/sent-reminders.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { forEach } from '../for-each.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { sendOnce } from '../reminders/send-once.ts'
import { loadVoting, type SittingMember, type WaitingDecision, waitingFor } from './load-voting.ts'
import { enCommitteeMails } from './messages/en-committee.ts'

/** What mails to members of a committee are made with. */
export interface CommitteeMeans {
  readonly sendMail: SendMail
  /** The address of the page of one's own votes, in the association by its short id. */
  readonly votesUrl: (association: string) => string
}

interface Association {
  readonly id: string
  readonly shortId: string
  readonly name: string
  readonly timeZone: string
}

interface Asking {
  readonly means: CommitteeMeans
  readonly association: Association
  readonly today: Day
  readonly now: Date
}

const reminderAfter = 7 * 86_400_000

/**
 * Asks the members of an association's committee for the votes that wait for them, once the reviews are in, and reminds
 * each once a week later, except while the association rests. One mail tells of all that a member has, and names no
 * applicant; each leaves once, none at night, none to whoever has voted or may not, and none about what is decided: it is
 * looked at once more when the mail is written. Answers how many were sent.
 */
export async function askCommittee(db: Db, asking: Asking): Promise<number> {
  const { association, now } = asking
  if (!isDaytime(now, association.timeZone)) return 0
  const scope = { associationId: association.id }
  const voting = await withScope(db, scope, (tx) => loadVoting(tx, association.id, null))
  let sent = 0
  const asked = voting?.members.filter(({ personId }) => waitingFor(voting, personId).length > 0) ?? []
  await forEach(asked, async ({ personId }) => {
    if (await withScope(db, scope, (tx) => askMember(tx, asking, personId))) sent += 1
  })
  return sent
}

async function askMember(tx: Tx, asking: Asking, memberId: string): Promise<boolean> {
  const { association, today } = asking
  const voting = await loadVoting(tx, association.id, null)
  const member = voting?.members.find(({ personId }) => personId === memberId)
  if (!voting || !member) return false
  const waiting = waitingFor(voting, memberId)
  const isResting = restsOn(today, await listRests(tx, association.id)).length > 0
  let [isNew, isLate] = [false, false]
  for (const decision of waiting) {
    const first = await isFirst(tx, asking, { memberId, decision, which: 'asked' })
    if (first) isNew = true
    else if (!isResting && (await isForgotten(tx, asking, memberId, decision))) isLate = true
  }
  if (!isNew && !isLate) return false
  await write(tx, asking, { member, count: waiting.length, isNew })
  return true
}

/** Asked a week ago, and never reminded. */
async function isForgotten(
  tx: Tx,
  asking: Asking,
  memberId: string,
  decision: WaitingDecision,
): Promise<boolean> {
  const askedAt = await findSentAt(tx, keyOf(asking, { memberId, decision, which: 'asked' }))
  if (!askedAt || asking.now.getTime() - askedAt.getTime() < reminderAfter) return false
  return isFirst(tx, asking, { memberId, decision, which: 'reminded' })
}

interface Note {
  readonly memberId: string
  readonly decision: WaitingDecision
  readonly which: 'asked' | 'reminded'
}

/** One mail tells of all that a member has, so none leaves for each. */
function isFirst(tx: Tx, asking: Asking, note: Note): Promise<boolean> {
  return sendOnce(tx, { ...keyOf(asking, note), at: asking.now }, async () => {})
}

/** Another decision about the same application is asked about anew. */
function keyOf({ association }: Asking, { memberId, decision, which }: Note) {
  return {
    ...{ associationId: association.id, about: { kind: 'vote', id: decision.id } },
    key: `${which}:${decision.decisionNumber}:${memberId}`,
  }
}

interface Told {
  readonly member: SittingMember
  readonly count: number
  readonly isNew: boolean
}

/** Staff of the association do not see this mail in its mailbox: one of them may be the applicant. */
async function write(tx: Tx, { means, association }: Asking, { member, count, isNew }: Told): Promise<void> {
  const said = {
    ...{ member: member.name, association: association.name, count },
    minutes: workKinds.vote.minutes,
  }
  const { subject, paragraphs, link } = isNew ? enCommitteeMails.asked(said) : enCommitteeMails.reminded(said)
  await means.sendMail(tx, {
    ...{ to: member.email, personId: member.personId, kind: 'vote-asked', subject, paragraphs },
    link: { label: link, url: means.votesUrl(association.shortId) },
  })
}
