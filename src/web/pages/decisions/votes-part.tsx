import type { SeenDecision } from '../../../services/decisions/see-decision.ts'
import type { Frame } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface VotesPartProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenDecision
  readonly view: FormView
}

/** Where a committee decides: what it agrees on so far, and a member's own vote. */
export function VotesPart(props: VotesPartProps) {
  const { frame, seen } = props
  const { text, format } = frame.language
  const words = text.decisions.votes
  const { committee } = seen.desk
  // What was voted before a decision is not what is voted on now.
  if (!committee || seen.application.state !== 'in-review') return null
  return (
    <section class="at-card" aria-labelledby="votes">
      <h2 class="govuk-heading-m" id="votes">
        {words.title}
      </h2>
      <p>
        {words.lead(format.figure(committee.needed))}{' '}
        {committee.agreed ? <b>{words.agreed(text.decisions.outcome[committee.agreed])}</b> : null}
      </p>
      <VotesGiven {...props} />
      <OwnVote {...props} />
    </section>
  )
}

/** A member sees the votes of others once the own one is in; staff who do not vote see them at once. */
function VotesGiven({ frame, association, seen }: VotesPartProps) {
  const { text, format } = frame.language
  const words = text.decisions.votes
  const { committee } = seen.desk
  const votes = committee?.votes ?? []
  if (votes.length === 0) return <p class="at-quiet">{words.none}</p>
  const mayStillVote = seen.own !== null && seen.own.latest === null && seen.own.conflict === null
  if (mayStillVote) {
    const members = new Set(votes.map(({ memberId }) => memberId))
    return <p class="at-quiet">{words.given(format.figure(members.size))}</p>
  }
  return (
    <ul class="at-lines">
      {votes.map(({ name, vote, words: why, at }) => (
        <li>
          <span class="at-lines__name">
            <bdi>{name ?? text.decisions.past.somebody}</bdi>:{' '}
            {vote === 'conflict' ? words.conflict : text.decisions.outcome[vote]}
          </span>
          <span class="at-lines__when">{format.instant(at, association.timeZone)}</span>
          {why === '' ? null : (
            <span class="at-lines__state at-letter__paragraph">
              <bdi>{why}</bdi>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function OwnVote({ frame, association, seen, view }: VotesPartProps) {
  const { text } = frame.language
  const words = text.decisions.votes
  const { own, desk, application } = seen
  if (!own || !desk.committee || application.state !== 'in-review') return null
  if (own.conflict) return <p>{words.may[own.conflict]}</p>
  return (
    <Form frame={frame} action={paths.vote.href(association.shortId, application.id)} class="at-form">
      {own.latest ? <p class="at-quiet">{words.changed}</p> : null}
      <input type="hidden" name="decision" value={String(desk.committee.decisionNumber)} />
      <Radios
        name="vote"
        label={words.yours}
        value={valueIn(view, 'vote')}
        problem={problemIn(view, 'vote')}
        errorPrefix={text.fault.prefix}
        choices={[
          ...desk.offered
            .filter(({ inTheWay }) => inTheWay.length === 0)
            .map(({ outcome }) => ({ value: outcome, label: text.decisions.outcome[outcome] })),
          { value: 'conflict', label: words.declare },
        ]}
      />
      <TextArea
        name="words"
        label={words.words}
        hint={words.wordsHint}
        value={valueIn(view, 'words')}
        problem={problemIn(view, 'words')}
        errorPrefix={text.fault.prefix}
        rows={3}
      />
      <button type="submit" class={seen.isStaff ? 'govuk-button govuk-button--secondary' : 'govuk-button'}>
        {words.cast}
      </button>
    </Form>
  )
}
