import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import type { CaseAsked } from '../../domain/life/read-case-form.ts'
import type { LifePolicy } from '../../domain/policy/life-policy.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { enterEndorsement } from '../endorsements/enter-endorsement.ts'
import { type CaseAskedFor, keepCase } from './ask-for-case.ts'
import type { LifeMeans } from './means.ts'
import { en } from './messages/en.ts'

interface Visit {
  readonly actor: SignedIn
  readonly associationId: string
  readonly endorsementId: string
}

export interface CaseToEnter {
  readonly endorsement: Endorsement
  /** Empty where nobody holds it any more. */
  readonly name: string
  readonly policy: LifePolicy
}

/** For the page on which staff enter a time away for somebody who telephones. */
export function seeCaseToEnter({ db }: Pick<LifeMeans, 'db'>, visit: Visit) {
  return enterEndorsement(db, { ...visit, action: 'process-endorsement' }, async (tx, endorsement) => {
    const { personId, associationId } = endorsement
    const person = personId === null ? undefined : await findPersonName(tx, personId)
    const { life: policy } = await loadPolicy(tx, associationId)
    return { endorsement, name: person?.name ?? '', policy } satisfies CaseToEnter
  })
}

interface Entering {
  /** Given by the form, so that a double click enters once. */
  readonly id: string
  readonly given: CaseAsked
  readonly now: Date
}

/** Staff enter what somebody asks for in another way. The person is told, and reads what was entered. */
export function enterCaseFor(means: LifeMeans, visit: Visit, { id, given, now }: Entering) {
  const wish = { ...visit, action: 'process-endorsement', changes: true } as const
  return enterEndorsement(means.db, wish, async (tx, endorsement): Promise<CaseAskedFor> => {
    const { personId, associationId } = endorsement
    if (personId === null) return { asked: false, reason: 'holds-nothing' }
    const entering = { associationId, personId, id, given, now, enteredBy: visit.actor.id }
    const asked = await keepCase(tx, entering)
    if (!asked.asked || !asked.isNew) return asked
    const { from, until } = given
    await appendRecord(tx, {
      ...{ at: now, kind: 'case-entered', subjectId: personId, isOpen: true },
      facts: { case: id, from, until },
    })
    await tellPerson(tx, means, { associationId, personId, from, until })
    return asked
  })
}

interface Told {
  readonly associationId: string
  readonly personId: string
  readonly from: string
  readonly until: string
}

async function tellPerson(
  tx: Tx,
  means: LifeMeans,
  { associationId, personId, from, until }: Told,
): Promise<void> {
  const person = await findPersonName(tx, personId)
  if (!person) return
  const { name: association } = await getAssociation(tx, associationId)
  const about = { name: person.name, association, from: en.day(from), until: en.day(until) }
  await means.sendMail(tx, {
    ...{ kind: 'letter', to: person.email, personId, associationId },
    subject: en.entered.subject,
    paragraphs: [en.entered.text(about)],
    link: { label: en.see, url: means.leaveUrl },
  })
}
