import { type ExpressionBuilder, sql } from 'kysely'
import type { Comment, Thread } from '../../domain/comments/comment.ts'
import { isSection, type SectionBody, SectionBodySchema } from '../../domain/portfolio/entry.ts'
import type { Tables, Tx } from '../tables.ts'
import { readThread, threadColumns } from './read-thread.ts'

/** A thread as a list of messages shows it. */
export interface ListedThread extends Thread {
  readonly applicantName: string | null
  /** The entry that it is about, as it stands now. */
  readonly entry: SectionBody | null
  /** Of the provider whom that entry names, where it is a session. */
  readonly providerName: string | null
  readonly isUnread: boolean
  readonly comments: number
  readonly last: Pick<Comment, 'authorName' | 'authorPart' | 'text' | 'takenBackAt'>
}

/** Which threads: about one's own portfolio, about others' in an association, of whom one advises, of one applicant. */
export type ThreadsOf =
  | { readonly kind: 'own' }
  | { readonly kind: 'association'; readonly associationId: string }
  | { readonly kind: 'advised'; readonly associationId: string }
  | { readonly kind: 'applicant'; readonly associationId: string; readonly applicantId: string }

interface Request {
  readonly of: ThreadsOf
  readonly readerId: string
  /** Those with something unread, or those without. */
  readonly unread?: boolean
  /** The thread after which this page begins. */
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/** Newest comment first. */
export async function listThreads(tx: Tx, request: Request): Promise<ListedThread[]> {
  const { of, readerId, unread, after, limit } = request
  let query = tx
    .selectFrom('comment_thread')
    .leftJoin('thread_read as mark', (join) =>
      join.onRef('mark.thread_id', '=', 'comment_thread.id').on('mark.person_id', '=', readerId),
    )
    .leftJoin('person', 'person.id', 'comment_thread.person_id')
    .leftJoin('portfolio_entry as entry', 'entry.id', 'comment_thread.entry_id')
    .innerJoinLateral(
      ({ selectFrom }) =>
        selectFrom('comment')
          .select([
            'comment.author_name',
            'comment.author_part',
            'comment.text',
            'comment.taken_back_at',
            sql<number>`count(*) over ()`.as('comments'),
          ])
          .whereRef('comment.thread_id', '=', 'comment_thread.id')
          .orderBy('comment.number', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select([
      ...threadColumns,
      'person.name as applicantName',
      'entry.section as entrySection',
      'entry.body as entryBody',
      'mark.first_unread',
      'last.author_name',
      'last.author_part',
      'last.text',
      'last.taken_back_at',
      'last.comments',
    ])
    .where((eb) => isOf(eb, of, readerId))
  if (unread !== undefined) query = query.where('mark.first_unread', unread ? 'is not' : 'is', null)
  if (after)
    query = query.where(
      sql<boolean>`(comment_thread.last_comment_at < ${after.at}::timestamptz
        or (comment_thread.last_comment_at = ${after.at}::timestamptz and comment_thread.id > ${after.id}::uuid))`,
    )
  const rows = await query
    .orderBy('comment_thread.last_comment_at', 'desc')
    .orderBy('comment_thread.id')
    .limit(sql.lit(limit))
    .execute()
  const listed = rows.map((row) => ({
    row,
    entry: row.entrySection && isSection(row.entrySection) ? readBody(row.entrySection, row.entryBody) : null,
  }))
  const names = await listProviderNames(
    tx,
    listed.map(({ entry }) => entry),
  )
  return listed.map(({ row, entry }) => ({
    ...readThread(row),
    applicantName: row.applicantName,
    entry,
    providerName: names.get(providerIn(entry) ?? '') ?? null,
    isUnread: row.first_unread !== null,
    comments: row.comments,
    last: {
      authorName: row.author_name,
      authorPart: row.author_part,
      text: row.text,
      takenBackAt: row.taken_back_at,
    },
  }))
}

/** The provider of a session; a training has one too, by name. */
function providerIn(entry: SectionBody | null): string | undefined {
  return entry?.section === 'rsc' ? entry.body.provider : undefined
}

async function listProviderNames(
  tx: Tx,
  entries: readonly (SectionBody | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(entries.flatMap((entry) => providerIn(entry) ?? []))]
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('portfolio_entry')
    .select(['id', sql<string | null>`body ->> 'name'`.as('name')])
    .where('id', 'in', ids)
    .where('section', '=', 'providers')
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name ?? '']))
}

function readBody(section: string, body: unknown): SectionBody {
  return SectionBodySchema.parse({ section, body })
}

function isOf(eb: ExpressionBuilder<Tables, 'comment_thread'>, of: ThreadsOf, readerId: string) {
  switch (of.kind) {
    case 'own':
      return eb('comment_thread.person_id', '=', readerId)
    case 'association':
      return eb.and([
        eb('comment_thread.association_id', '=', of.associationId),
        eb('comment_thread.person_id', '<>', readerId),
      ])
    case 'applicant':
      return eb.and([
        eb('comment_thread.association_id', '=', of.associationId),
        eb('comment_thread.person_id', '=', of.applicantId),
      ])
    case 'advised':
      return eb.and([
        eb('comment_thread.association_id', '=', of.associationId),
        eb(
          'comment_thread.person_id',
          'in',
          eb
            .selectFrom('advising')
            .select('applicant_id')
            .where('advisor_id', '=', readerId)
            .where('advising.association_id', '=', of.associationId)
            .where('until', 'is', null),
        ),
      ])
    default:
      return of satisfies never
  }
}
