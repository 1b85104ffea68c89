import type { Application } from '../../domain/applications/application.ts'
import { isEnded } from '../../domain/applications/states.ts'
import type { SignedIn } from '../../domain/rights.ts'
import {
  decideException,
  type ExceptionRefusal,
  type ExceptionWish,
} from '../../domain/ways/decide-exception.ts'
import type { GrantedException } from '../../domain/ways/granted-exception.ts'
import type { Evaluation } from '../../evaluation/finding.ts'
import { dayInWords } from '../../evaluation/messages/english-words.ts'
import { toDayNumber } from '../../standards/day.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { together } from '../../store/together.ts'
import { insertException, insertExceptionEnd, listExceptions } from '../../store/ways/exceptions.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import { type Judged, judgeApplication } from '../applications/judge-application.ts'
import type { SendMail } from '../mail/send-mail.ts'
import { en } from './messages/en.ts'
import type { SigningMeans } from './sign-text.ts'

export interface ExceptionMeans extends SigningMeans {
  readonly sendMail: SendMail
  /** Where the applicant sees the application. */
  readonly applicationUrl: (applicationId: string) => string
}

interface StaffAtApplication {
  readonly actor: SignedIn
  readonly associationId: string
  readonly applicationId: string
  readonly at: Date
}

export interface SeenExceptions {
  readonly application: Application
  readonly applicant: string
  readonly judged: Judged
  readonly exceptions: readonly GrantedException[]
}

/** What was excused in an application, with the findings that could be. */
export function seeExceptions(
  means: SigningMeans,
  who: StaffAtApplication,
): Promise<SeenExceptions | Stopped> {
  return enter(means, who, (tx, application) =>
    together({
      application,
      applicant: findPersonName(tx, application.personId).then((person) => person?.name ?? ''),
      judged: judge(tx, means, application, who.at),
      exceptions: listExceptions(tx, application.id),
    }),
  )
}

export type Granted =
  | { readonly kind: 'granted' | 'closed' }
  | { readonly kind: 'refused'; readonly refusal: ExceptionRefusal }

/** Excuses a requirement of one application, or a part of its figure, for a time. Once for each id. */
export function grantException(
  means: ExceptionMeans,
  who: StaffAtApplication,
  wish: ExceptionWish & { readonly id: string },
): Promise<Granted | Stopped> {
  return enter(means, who, async (tx, application): Promise<Granted> => {
    if (isEnded(application.state)) return { kind: 'closed' }
    const { edition, evaluation } = await judge(tx, means, application, who.at)
    const refusal = decideException(wish, edition, evaluation)
    if (refusal) return { kind: 'refused', refusal }
    const { id: applicationId, associationId } = application
    const by = { applicationId, associationId, byPersonId: who.actor.id, at: who.at }
    if (!(await insertException(tx, { ...wish, ...by }))) return { kind: 'granted' }
    const { id: exception, requirement, figure, decidedOn, expiresOn } = wish
    const facts = { exception, requirement, figure, decidedOn, expiresOn }
    await record(tx, application, who, 'exception-granted', facts)
    await tellGranted(tx, means, application, wish, evaluation)
    return { kind: 'granted' }
  })
}

/** Ends an exception for evaluations from now on; that it was granted stays. False where it is not of this application. */
export function endException(
  means: ExceptionMeans,
  who: StaffAtApplication,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<{ readonly isKnown: boolean } | Stopped> {
  return enter(means, who, async (tx, application) => {
    const known = (await listExceptions(tx, application.id)).find((each) => each.id === id)
    if (!known) return { isKnown: false }
    if (
      known.end === null &&
      (await insertExceptionEnd(tx, { id, reason, byPersonId: who.actor.id, at: who.at }))
    ) {
      const { requirement } = known
      await record(tx, application, who, 'exception-ended', { exception: id, requirement })
      const { evaluation } = await judge(tx, means, application, who.at)
      await tellEnded(tx, means, application, titleOf(evaluation, requirement))
    }
    return { isKnown: true }
  })
}

function enter<Result>(
  { db }: SigningMeans,
  { actor, associationId, applicationId }: StaffAtApplication,
  work: (tx: Tx, application: Application) => Promise<Result>,
) {
  return enterApplication(db, { actor, action: 'process-application', applicationId, associationId }, work)
}

async function judge(tx: Tx, { standards, dayOf }: SigningMeans, application: Application, at: Date) {
  const { timeZone } = await getAssociation(tx, application.associationId)
  return judgeApplication(tx, standards, application, dayOf(at, timeZone))
}

async function record(
  tx: Tx,
  { id: applicationId, personId: subjectId }: Application,
  { at }: StaffAtApplication,
  kind: 'exception-granted' | 'exception-ended',
  facts: Readonly<Record<string, string | number | null>>,
): Promise<void> {
  await appendRecord(tx, { at, kind, subjectId, applicationId, isOpen: true, facts })
}

function titleOf({ findings }: Evaluation, requirement: string): string {
  return findings.find((finding) => finding.requirement === requirement)?.title ?? requirement
}

function tellGranted(
  tx: Tx,
  means: ExceptionMeans,
  application: Application,
  { requirement, figure, reason, decidedBy, expiresOn }: ExceptionWish,
  evaluation: Evaluation,
): Promise<void> {
  const need = evaluation.findings.find((finding) => finding.requirement === requirement)?.need
  const given = {
    ...{ title: titleOf(evaluation, requirement), need: `${need ?? ''}`, reason, by: decidedBy },
    figure: figure === null ? null : `${figure}`,
    until: dayInWords(toDayNumber(expiresOn)),
  }
  const { subject, paragraphs, link } = en.excused
  return tell(tx, means, application, {
    subject: subject(given.title),
    paragraphs: (name, association) => paragraphs(name, association, given),
    label: link,
  })
}

function tellEnded(tx: Tx, means: ExceptionMeans, application: Application, title: string): Promise<void> {
  const { subject, paragraphs, link } = en.excuseEnded
  return tell(tx, means, application, {
    subject: subject(title),
    paragraphs: (name, association) => paragraphs(name, association, title),
    label: link,
  })
}

interface Words {
  readonly subject: string
  readonly paragraphs: (name: string, association: string) => readonly string[]
  readonly label: string
}

async function tell(
  tx: Tx,
  { sendMail, applicationUrl }: ExceptionMeans,
  { id, personId, associationId }: Application,
  { subject, paragraphs, label }: Words,
): Promise<void> {
  const [person, { name }] = await Promise.all([
    findPersonName(tx, personId),
    getAssociation(tx, associationId),
  ])
  if (!person) return
  await sendMail(tx, {
    ...{ to: person.email, kind: 'application-step', associationId, personId, subject },
    paragraphs: paragraphs(person.name, name),
    link: { label, url: applicationUrl(id) },
  })
}
