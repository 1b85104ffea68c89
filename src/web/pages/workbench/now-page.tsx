import type { WorkPlace } from '../../../domain/workbench/work-item.ts'
import { type WorkKind, workKinds } from '../../../domain/workbench/work-kinds.ts'
import type { MyMarks } from '../../../services/marking/see-mark.ts'
import { mostCounted, type SeenWork } from '../../../services/workbench/see-work.ts'
import type { WorkCount } from '../../../store/workbench/list-work.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { CommitteeCard } from './committee-card.tsx'
import { SitCard } from './sit-card.tsx'
import { WorkTable } from './work-table.tsx'

interface NowPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly work: SeenWork
  readonly kind: WorkKind | undefined
  readonly isFirst: boolean
  readonly hasLeft: boolean
  readonly now: Date
  readonly sittingId: string
  /** Whether the reader may do work in batches. */
  readonly canSit: boolean
  /** Null for whoever marks nothing here. */
  readonly marks: MyMarks | null
}

/** Where staff begin: one list over everything that waits for them, oldest first. */
export function NowPage(props: NowPageProps) {
  const { frame, association, work, isFirst, kind } = props
  const words = frame.language.text.workbench
  const isEmpty = work.items.length === 0
  return (
    <Layout frame={frame} title={`${words.title}, ${association.name}`}>
      <main class="at-main at-main--aside" id="main">
        <div>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          {isFirst && !isEmpty ? <p class="at-lead">{tellLead(work.counts, frame.language)}</p> : null}
          {props.hasLeft ? (
            <div class="at-note" role="status">
              <p>{words.left}</p>
            </div>
          ) : null}
          <MarksCard {...props} />
          <section class="at-card" aria-label={words.title}>
            {isEmpty ? (
              <NothingToDo {...props} />
            ) : (
              <WorkTable
                {...{ frame, items: work.items, now: props.now }}
                association={association.shortId}
              />
            )}
            <Pages {...{ frame, association, kind, isFirst }} next={work.next} />
          </section>
          {work.withCommittee ? (
            <CommitteeCard {...{ frame, association }} waiting={work.withCommittee} />
          ) : null}
        </div>
        <Aside {...props} />
      </main>
    </Layout>
  )
}

/** Whoever looks after people finds them from here too. */
function NothingToDo({ frame, association, kind, canSit, marks, isFirst }: NowPageProps) {
  const words = frame.language.text.workbench
  const hasMarks = isFirst && marks !== null && marks.open.length > 0
  return (
    <>
      <p>{kind ? words.noneOfKind : hasMarks ? words.nothingElse : words.nothing}</p>
      {canSit && !kind ? (
        <p>
          <a class="govuk-link" href={paths.people.href(association.shortId)}>
            {words.yourPeople}
          </a>
        </p>
      ) : null}
    </>
  )
}

/** Scripts to mark, which have a page of their own. */
function MarksCard({ frame, association, marks, isFirst }: NowPageProps) {
  const { text, format } = frame.language
  const words = text.marking.home
  if (!marks || !isFirst) return null
  return (
    <section class="at-card" aria-labelledby="marks-title">
      <h2 class="govuk-heading-s" id="marks-title">
        <a class="govuk-link" href={paths.myMarks.href(association.shortId)}>
          {words.title}
        </a>
      </h2>
      <p>{marks.open.length === 0 ? words.nothing : words.lead(format.figure(marks.minutes))}</p>
    </section>
  )
}

/** How much there is and how long all of it takes, as far as it was counted. */
function tellLead(counts: readonly WorkCount[], { text, format }: Language): string {
  const words = text.workbench
  const counted = counts.map(({ kind, count }) => ({ kind, count: Math.min(count, mostCounted) }))
  const things = counted.reduce((sum, { count }) => sum + count, 0)
  const minutes = counted.reduce((sum, { kind, count }) => sum + count * workKinds[kind].minutes, 0)
  const isMore = counts.some(({ count }) => count > mostCounted)
  const time =
    minutes < 90
      ? words.minutes(format.figure(minutes))
      : words.hours(format.figure(Math.round(minutes / 60)))
  return words.lead(words.things(format.figure(things), isMore), time)
}

function Aside({ frame, association, work, kind, isFirst, sittingId, canSit }: NowPageProps) {
  if (!isFirst || (work.counts.length === 0 && !kind)) return <aside />
  return (
    <aside>
      {work.counts.length === 0 || !canSit ? null : (
        <SitCard {...{ frame, sittingId }} association={association.shortId} counts={work.counts} />
      )}
      <Kinds {...{ frame, association, kind }} counts={work.counts} />
    </aside>
  )
}

/** The kinds with how many there are of each, as ways to look at one of them only. */
function Kinds({
  frame,
  association,
  kind,
  counts,
}: Pick<NowPageProps, 'frame' | 'association' | 'kind'> & { counts: readonly WorkCount[] }) {
  const { text, format } = frame.language
  const words = text.workbench
  return (
    <section class="at-card" aria-labelledby="kinds-title">
      <h2 class="govuk-heading-s" id="kinds-title">
        {words.filter}
      </h2>
      <ul class="at-list">
        {counts.map((each) => (
          <li>
            <a
              class="govuk-link"
              href={paths.workbench.href(association.shortId, { kind: each.kind })}
              aria-current={each.kind === kind ? 'true' : undefined}
            >
              {words.kinds[each.kind].many}
            </a>
            <b>
              {each.count > mostCounted ? words.more(format.figure(mostCounted)) : format.figure(each.count)}
            </b>
          </li>
        ))}
        {kind ? (
          <li>
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {words.all}
            </a>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

interface PagesProps extends Pick<NowPageProps, 'frame' | 'association' | 'kind' | 'isFirst'> {
  readonly next: WorkPlace | undefined
}

function Pages({ frame, association: { shortId }, kind, isFirst, next }: PagesProps) {
  const words = frame.language.text.workbench
  if (isFirst && !next) return null
  return (
    <nav class="at-pages" aria-label={words.pages}>
      {isFirst ? (
        <span />
      ) : (
        <a class="govuk-link" href={paths.workbench.href(shortId, { kind })}>
          {words.first}
        </a>
      )}
      {next ? (
        <a
          class="govuk-link"
          rel="next"
          href={paths.workbench.href(shortId, {
            kind,
            after: [next.kind, next.subjectId, next.since].join(' '),
          })}
        >
          {words.older}
        </a>
      ) : null}
    </nav>
  )
}
