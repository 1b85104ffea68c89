import type { Subject } from '../../domain/comments/subject.ts'
import { NotFound } from '../../domain/errors.ts'
import type { PortfolioEntry } from '../../domain/portfolio/entry.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { findEntry } from '../../store/portfolio/find-entry.ts'
import { listSection } from '../../store/portfolio/list-section.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { type Asking, enterThread, type Stopped } from './enter-thread.ts'
import { loadThread, type ThreadView } from './load-threads.ts'

export interface NamedProvider {
  readonly id: string
  readonly name: string | undefined
}

/** A thread on a page of its own, with what it is about. */
export interface SeenThread {
  readonly access: 'allowed'
  readonly view: ThreadView
  readonly applicantName: string
  readonly entry: PortfolioEntry | null
  /** Those whom a session may name. */
  readonly providers: readonly NamedProvider[]
}

/** Shows a thread to whoever takes part in it; a subject that the portfolio does not have is not found. */
export async function seeThread(db: Db, asking: Asking, subject: Subject): Promise<SeenThread | Stopped> {
  const { actor, applicantId } = asking
  return enterThread(db, asking, async (tx, { association, portfolio }) => {
    const [entry, view, applicant] = await Promise.all([
      findSubjectEntry(tx, applicantId, subject),
      loadThread(tx, { actor, association, applicantId, subject, portfolio }),
      findPersonName(tx, applicantId),
    ])
    if (!view || !applicant) throw new NotFound()
    const providers = entry?.section === 'rsc' ? await listProviderNames(tx, applicantId) : []
    return { access: 'allowed', view, applicantName: applicant.name, entry, providers }
  })
}

/** By the id under which sessions name them. */
export async function listProviderNames(tx: Tx, applicantId: string): Promise<NamedProvider[]> {
  const providers = await listSection(tx, applicantId, 'providers')
  return providers.map(({ id, body }) => ({ id, name: body.name }))
}

/** The entry that a subject names; null for one that names none. */
export async function findSubjectEntry(
  tx: Tx,
  applicantId: string,
  subject: Subject,
): Promise<PortfolioEntry | null> {
  if (subject.kind !== 'entry') return null
  const entry = await findEntry(tx, applicantId, subject.entryId)
  if (!entry || entry.section !== subject.section) throw new NotFound()
  return entry
}
