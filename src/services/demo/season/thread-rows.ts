import { isSection } from '../../../domain/portfolio/entry.ts'
import { rowsOf, type SeasonRow, type TableRows } from '../../../store/demo/insert-rows.ts'
import { findAdvisor, getCoordinator } from './advising.ts'
import { daysBefore } from './days-before.ts'
import type { Season, SeasonAssociation, SeasonPerson } from './make-season.ts'
import type { SeasonThread } from './read-sources.ts'
import { seasonId } from './season-id.ts'

/** A thread with the people who take part in it. */
interface Told {
  readonly id: string
  readonly plan: SeasonThread
  readonly association: SeasonAssociation
  readonly applicant: SeasonPerson
  readonly advisor: SeasonPerson | undefined
  readonly staff: SeasonPerson
  readonly comments: readonly Written[]
}

type Written = SeasonRow<'comment'> & { readonly author_id: string; readonly written_at: Date }

/** What people write to each other about portfolios. What was said last, others have still to read. */
export function threadRows(season: Season): TableRows[] {
  const threads = season.threads.map((plan) => tellThread(season, plan))
  // Comments are numbered in the order in which they are inserted, from 1 on.
  const comments = threads
    .flatMap((thread) => thread.comments)
    .sort((a, b) => a.written_at.getTime() - b.written_at.getTime())
  return [
    rowsOf(
      'comment_thread',
      threads.map((thread) => threadRow(thread, season.day)),
    ),
    rowsOf('comment', comments),
    rowsOf(
      'thread_read',
      threads.flatMap((thread) => unreadRows(thread, comments)),
    ),
  ]
}

function tellThread(season: Season, plan: SeasonThread): Told {
  const association = season.associations.find(({ shortId }) => shortId === plan.association)
  const applicant = season.people.find(({ name }) => name === plan.applicant)
  if (!association || !applicant) throw new Error(`There is no ${plan.applicant} in ${plan.association}.`)
  const id = seasonId(`thread ${plan.association} ${plan.applicant} ${plan.about ?? ''}`)
  const parties = {
    applicant,
    advisor: findAdvisor(season, association, applicant),
    staff: getCoordinator(season, association),
  }
  const comments = plan.comments.map(({ by, ago, text }, index) => {
    const author = parties[by]
    if (!author) throw new Error(`${plan.applicant} has no advisor in ${plan.association}.`)
    return {
      id: seasonId(`${id}/${index}`),
      thread_id: id,
      author_id: author.id,
      author_name: author.name,
      author_part: by,
      text,
      written_at: daysBefore(season.day, ago, 13 + index),
    }
  })
  return { id, plan, association, ...parties, comments }
}

function threadRow({ id, plan, association, applicant, staff, comments }: Told, day: string) {
  const { about, first, settled } = plan
  const entries = about !== undefined && isSection(about) && first ? (applicant.portfolio[about] ?? []) : []
  const [opening, last] = [comments[0]?.written_at, comments.at(-1)?.written_at]
  return {
    id,
    association_id: association.id,
    person_id: applicant.id,
    section: about ?? null,
    entry_id: entries[0]?.id ?? null,
    ...(opening && last && { opened_at: opening, last_comment_at: last }),
    settled_at: settled === undefined ? null : daysBefore(day, settled, 20),
    settled_by: settled === undefined ? null : staff.id,
  }
}

/** Those who take part, but for the author of the last comment, have not seen it unless the thread is settled. */
function unreadRows(thread: Told, comments: readonly Written[]): SeasonRow<'thread_read'>[] {
  const { id, plan, association, applicant, advisor, staff } = thread
  const last = thread.comments.at(-1)
  if (!last || plan.settled !== undefined) return []
  const number = comments.indexOf(last) + 1
  const parties = new Set([applicant.id, ...(advisor ? [advisor.id] : []), staff.id])
  return [...parties]
    .filter((personId) => personId !== last.author_id)
    .map((personId) => ({
      thread_id: id,
      person_id: personId,
      association_id: association.id,
      applicant_id: applicant.id,
      first_unread: number,
      first_untold: number,
    }))
}
