import type { AreaTick, RequirementTick } from '../../../domain/reviews/review-body.ts'
import type { Ticked } from '../../../domain/reviews/summary.ts'
import type { ComparisonProps } from './comparison-page.tsx'

interface Compared {
  readonly label: string
  readonly isClosed: boolean
  /** In the order of places. */
  readonly said: readonly { readonly word: string; readonly note: string }[]
}

/** Only what is seen differently; what all agree on is closed and folded away. */
export function DifferencesCard(props: ComparisonProps) {
  const { frame } = props
  const { text, format } = frame.language
  const words = text.reviews.compare
  const all = [...requirementsOf(props), ...areasOf(props)]
  const open = all.filter(({ isClosed }) => !isClosed)
  const closed = all.filter(({ isClosed }) => isClosed)
  return (
    <section class="at-card" aria-labelledby="differences-title">
      <h2 class="govuk-heading-m" id="differences-title">
        {words.differences}
      </h2>
      {open.length === 0 ? <p>{words.noDifferences}</p> : <Table {...props} rows={open} />}
      {closed.length === 0 ? null : (
        <details class="at-fold">
          <summary>{words.closed(format.figure(closed.length))}</summary>
          <div class="at-fold__body">
            <Table {...props} rows={closed} />
          </div>
        </details>
      )}
    </section>
  )
}

function requirementsOf({ frame, seen }: ComparisonProps): Compared[] {
  const { text } = frame.language
  const { findings } = seen.submitted.evaluation
  return findings.flatMap(({ requirement, title, outcome }) => {
    const ticked = seen.summary.requirements.find(({ id }) => id === requirement)
    const said = outcome === 'needs-judgement' ? text.reviews.judgements : text.reviews.ticks
    return ticked ? [compared<RequirementTick>(title, ticked, said, text.reviews.noTick)] : []
  })
}

function areasOf({ frame, seen }: ComparisonProps): Compared[] {
  const { text } = frame.language
  return seen.domains
    .flatMap(({ areas }) => areas)
    .flatMap(({ id, label }) => {
      const ticked = seen.summary.areas.find((each) => each.id === id)
      return ticked ? [compared<AreaTick>(label, ticked, text.reviews.areaTicks, text.reviews.noTick)] : []
    })
}

function compared<Tick extends string>(
  label: string,
  { ticks, isClosed }: Ticked<Tick>,
  words: Readonly<Record<Tick, string>>,
  none: string,
): Compared {
  const said = ticks.map(({ tick, note }) => ({ word: tick === null ? none : words[tick], note }))
  return { label, isClosed, said }
}

/** On a phone each row is a block of its own, where every word says whose it is. */
function Table({ frame, seen, readerId, rows }: ComparisonProps & { rows: readonly Compared[] }) {
  const words = frame.language.text.reviews.compare
  const names = seen.summary.recommendations.map(({ reviewerId }) =>
    reviewerId === readerId ? words.you : (seen.names.get(reviewerId) ?? ''),
  )
  return (
    <ul class="at-areas">
      {rows.map(({ label, said }) => (
        <li>
          <span class="at-areas__name">{label}</span>
          <ul class="at-views">
            {said.map(({ word, note }, index) => (
              <li>
                <bdi>{names[index] ?? ''}</bdi>: <b>{word}</b>
                {note === '' ? null : <p class="at-words at-private">{note}</p>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
