import type { Comment } from '../../domain/comments/comment.ts'
import { NotFound } from '../../domain/errors.ts'
import type { StoredFile } from '../../domain/files/stored-file.ts'
import type { PortfolioEntry, Section } from '../../domain/portfolio/entry.ts'
import type { ConfirmationState } from '../../domain/providers/confirmation.ts'
import { decideAccess } from '../../domain/rights.ts'
import { listCommentsOf } from '../../store/comments/comments-of-threads.ts'
import { type ListedThread, listThreads } from '../../store/comments/list-threads.ts'
import { listFiles } from '../../store/files/find-files.ts'
import {
  type AdvisorOf,
  listAdvisors,
  listAdvisorsOf,
  type NamedPerson,
} from '../../store/people/advising.ts'
import { countSections } from '../../store/people/count-sections.ts'
import { findApplicant, type ListedApplicant } from '../../store/people/list-applicants.ts'
import { type EntryPage, type ListPlace, listEntries } from '../../store/portfolio/list-entries.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { type Asking, type Entered, enterThread, type Stopped } from '../comments/enter-thread.ts'
import { loadThread, type ThreadView } from '../comments/load-threads.ts'
import { listProviderNames, type NamedProvider } from '../comments/see-thread.ts'
import { loadConfirmationStates } from '../providers/load-confirmation-states.ts'

/** An applicant's portfolio at a glance, for staff and advisor. */
export interface SeenApplicant {
  readonly access: 'allowed'
  readonly applicant: ListedApplicant
  readonly advisorsOf: readonly AdvisorOf[]
  /** Who may be assigned; null for somebody who may not assign. */
  readonly advisors: readonly NamedPerson[] | null
  readonly counts: ReadonlyMap<Section, number>
  /** Every thread with this association, newest comment first. */
  readonly threads: readonly ListedThread[]
  /** That about the portfolio as a whole. */
  readonly whole: ThreadView
}

/** A section, read-only, a page of entries at a time, with what is said about it and them. */
export interface SeenSection {
  readonly access: 'allowed'
  readonly applicant: ListedApplicant
  readonly page: EntryPage
  readonly providers: readonly NamedProvider[]
  readonly whole: ThreadView
  /** By the entry's id. */
  readonly comments: ReadonlyMap<string, readonly Comment[]>
  readonly unread: ReadonlySet<string>
  /** Evidence by the entry's id. */
  readonly files: ReadonlyMap<string | null, readonly StoredFile[]>
  /** How it stands with each session that is shown. */
  readonly sessions: ReadonlyMap<string, ConfirmationState>
}

const entriesOnAPage = 25
/** Far more subjects than one portfolio and one association have. */
const mostThreads = 2_000

export function seeApplicant(db: Db, asking: Asking): Promise<SeenApplicant | Stopped> {
  const { actor, applicantId } = asking
  return enterThread(db, asking, async (tx, entered) => {
    const associationId = entered.association.id
    const mayAssign = decideAccess(actor, { action: 'assign-advisors', associationId }) === 'allowed'
    const [applicant, advisorsOf, advisors, counts, threads, whole] = await Promise.all([
      getApplicant(tx, entered, applicantId),
      listAdvisorsOf(tx, associationId, [applicantId]),
      mayAssign ? listAdvisors(tx, associationId) : null,
      countSections(tx, applicantId),
      threadsOf(tx, asking, associationId),
      getThread(tx, asking, entered, { kind: 'portfolio' }),
    ])
    return { access: 'allowed', applicant, advisorsOf, advisors, counts, threads, whole }
  })
}

interface SectionWish {
  readonly section: Section
  readonly after: ListPlace | null
  readonly now: Date
}

export function seeSection(
  db: Db,
  asking: Asking,
  { section, after, now }: SectionWish,
): Promise<SeenSection | Stopped> {
  const { applicantId: personId } = asking
  return enterThread(db, asking, async (tx, entered) => {
    const [page, all, applicant, files, providers, whole] = await Promise.all([
      listEntries(tx, { personId, section, after, limit: entriesOnAPage }),
      threadsOf(tx, asking, entered.association.id),
      getApplicant(tx, entered, personId),
      listFiles(tx, personId),
      section === 'rsc' ? listProviderNames(tx, personId) : [],
      getThread(tx, asking, entered, { kind: 'section', section }),
    ])
    const threads = threadsAbout(page.entries, all)
    const [comments, sessions] = await Promise.all([
      listCommentsOf(tx, [...threads.keys()]),
      loadConfirmationStates(tx, personId, sessionsIn(page.entries), now),
    ])
    return {
      access: 'allowed',
      ...{ applicant, page, providers, whole, sessions },
      files: Map.groupBy(files, ({ entryId }) => entryId),
      comments: new Map([...threads].map(([id, { entryId }]) => [entryId, comments.get(id) ?? []])),
      unread: new Set([...threads.values()].filter(({ isUnread }) => isUnread).map(({ entryId }) => entryId)),
    }
  })
}

function sessionsIn(entries: readonly PortfolioEntry[]) {
  return entries.flatMap((entry) => (entry.section === 'rsc' ? [{ ...entry.body, id: entry.id }] : []))
}

async function getApplicant(tx: Tx, { association }: Entered, personId: string): Promise<ListedApplicant> {
  const applicant = await findApplicant(tx, association.id, personId)
  if (!applicant) throw new NotFound()
  return applicant
}

async function getThread(
  tx: Tx,
  { actor, applicantId }: Asking,
  { association, portfolio }: Entered,
  subject: ThreadView['subject'],
): Promise<ThreadView> {
  const view = await loadThread(tx, { actor, association, applicantId, subject, portfolio })
  if (!view) throw new NotFound()
  return view
}

function threadsOf(tx: Tx, { actor, applicantId }: Asking, associationId: string): Promise<ListedThread[]> {
  const of = { kind: 'applicant', associationId, applicantId } as const
  return listThreads(tx, { of, readerId: actor.id, limit: mostThreads })
}

/** By the thread's id. */
function threadsAbout(
  entries: readonly PortfolioEntry[],
  threads: readonly ListedThread[],
): Map<string, { readonly entryId: string; readonly isUnread: boolean }> {
  const shown = new Set(entries.map(({ id }) => id))
  return new Map(
    threads.flatMap(({ id, subject, isUnread }) =>
      subject.kind === 'entry' && shown.has(subject.entryId)
        ? [[id, { entryId: subject.entryId, isUnread }] as const]
        : [],
    ),
  )
}
