import { decideCaseStep } from '../../domain/life/case-steps.ts'
import { lastDayFrom } from '../../domain/life/decide-asking.ts'
import type { LifeCase } from '../../domain/life/life-case.ts'
import type { CaseVerdict } from '../../domain/life/read-case-form.ts'
import { findCase, moveCase, saveCaseAnswer } from '../../store/life/cases.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { applyExcuses } from './apply-excuses.ts'
import { asSystem } from './as-system.ts'
import { type CaseVisit, enterCase } from './enter-case.ts'
import { beginCase } from './follow-case.ts'
import type { LifeMeans } from './means.ts'
import { en } from './messages/en.ts'

type CaseDecided =
  | { readonly decided: true }
  | { readonly decided: false; readonly reason: 'moved-on' | 'too-long' }

/** Staff grant or refuse a case; what follows from it for renewals and Endorsements happens in the same moment. */
export function decideCase(
  means: LifeMeans,
  visit: CaseVisit & { readonly associationId: string },
  { verdict, now }: { readonly verdict: CaseVerdict; readonly now: Date },
) {
  return enterCase(means.db, { ...visit, changes: true }, async (tx, found): Promise<CaseDecided> => {
    const state = decideCaseStep(found.state, verdict.step, 'staff')
    if (!state || verdict.version !== found.version) return { decided: false, reason: 'moved-on' }
    const { life } = await loadPolicy(tx, found.associationId)
    const { step, from, until, excuses, told } = verdict
    const isGranted = step === 'grant'
    if (isGranted && until > lastDayFrom(found.kind, life, from))
      return { decided: false, reason: 'too-long' }
    const decided = { at: now, by: visit.actor.id }
    const days = isGranted ? { from, until, excuses } : {}
    if (!(await moveCase(tx, found, { state, decided, ...days })))
      return { decided: false, reason: 'moved-on' }
    await saveCaseAnswer(tx, found.id, told)
    await appendRecord(tx, {
      ...{ at: now, kind: `case-${state}`, subjectId: found.personId, isOpen: true },
      facts: { case: found.id, ...(isGranted && { from, until, excuses }) },
    })
    await tellPerson(tx, means, found, verdict)
    if (isGranted) await follow(tx, means, found.id, now)
    return { decided: true }
  })
}

async function follow(tx: Tx, means: LifeMeans, caseId: string, at: Date): Promise<void> {
  const granted = await findCase(tx, caseId)
  if (!granted) return
  const { timeZone } = await getAssociation(tx, granted.associationId)
  const today = means.dayOf(at, timeZone)
  await asSystem(tx, granted.associationId)
  if (granted.kind === 'inactive' && granted.from <= today) await beginCase(tx, means, granted, { today, at })
  await applyExcuses(tx, granted, at)
}

/** Says how it was decided and not what about: mail is read by others too. */
async function tellPerson(
  tx: Tx,
  means: LifeMeans,
  { associationId, personId }: LifeCase,
  { step, from, until }: CaseVerdict,
): Promise<void> {
  const person = await findPersonName(tx, personId)
  if (!person) return
  const { name: association } = await getAssociation(tx, associationId)
  const about = { name: person.name, association, from: en.day(from), until: en.day(until) }
  await means.sendMail(tx, {
    ...{ kind: 'letter', to: person.email, personId, associationId },
    subject: en.decided.subject[step],
    paragraphs: [en.decided.text[step](about)],
    link: { label: en.see, url: means.leaveUrl },
  })
}
