import type { Committee } from '../../../services/decisions/load-committee.ts'
import type { SeenDecision } from '../../../services/decisions/see-decision.ts'
import type { Frame } from '../../components/layout.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { tellStanding } from './tell-standing.ts'
import { VotesList } from './votes-list.tsx'

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
        {committee.agreed ? <b>{words.agreed(text.decisions.outcome[committee.agreed])}</b> : null}{' '}
        {words.rule(format.figure(committee.needed))} {words.tieRule}
      </p>
      <Standing {...props} committee={committee} />
      <VotesGiven {...props} committee={committee} />
      <OwnVote {...props} />
    </section>
  )
}

/** A member sees the votes of others once the own one is in; staff who do not vote see them at once. */
function VotesGiven({ frame, association, seen, committee }: WithCommittee) {
  const { language } = frame
  const { text, format } = language
  const words = text.decisions.votes
  const { votes, counts, members: sitting } = committee
  if (votes.length === 0) return <p class="at-quiet">{words.none}</p>
  if (mayStillVote(seen)) {
    const members = new Set(votes.map(({ memberId }) => memberId))
    return <p class="at-quiet">{words.given(format.figure(members.size))}</p>
  }
  const counted = [...counts].map(([outcome, count]) =>
    words.count(text.decisions.outcome[outcome], format.figure(count)),
  )
  const members = new Set(sitting.map(({ personId }) => personId))
  return (
    <>
      {counted.length === 0 ? null : <p>{words.counts(counted.join('; '))}</p>}
      <VotesList {...{ votes, members, language }} timeZone={association.timeZone} />
    </>
  )
}

/** Until the own vote is in, those of others are not shown. */
function mayStillVote({ own }: SeenDecision): boolean {
  return own !== null && own.latest === null && own.conflict === null
}

interface WithCommittee extends VotesPartProps {
  readonly committee: Committee
}

/** Whom it waits for, who does not vote, and what to do where it cannot go on by itself. */
function Standing({ frame, association, seen, committee }: WithCommittee) {
  const { text, format } = frame.language
  const words = text.decisions.votes
  const { stands, members, needed, mayVote, yetToVote } = committee
  const names = (ids: readonly string[]) =>
    members.flatMap(({ personId, name }) => (ids.includes(personId) ? [name] : []))
  const barred = names(members.map(({ personId }) => personId).filter((id) => !mayVote.includes(id)))
  return (
    <>
      <p>
        <bdi>{tellStanding(committee, seen.isStaff ? names(yetToVote) : [], frame.language)}</bdi>
        {barred.length === 0 || !seen.isStaff ? null : (
          <>
            {' '}
            <bdi>{words.barred(barred.join(', '))}</bdi>
          </>
        )}
      </p>
      {stands === 'tie' || stands === 'apart' || stands === 'too-few' ? (
        <div class="at-note at-note--you">
          <p>
            {stands === 'too-few'
              ? words.stuck[stands](format.figure(mayVote.length), format.figure(needed))
              : words.stuck[stands]}{' '}
            {words.wayOut}
          </p>
          {seen.maySetWays ? (
            <p class="at-actions">
              <a class="govuk-link" href={paths.committee.href(association.shortId)}>
                {words.toCommittee}
              </a>
              <a class="govuk-link" href={paths.waysPart.href(association.shortId, 'decision')}>
                {words.toSetting}
              </a>
            </p>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

function OwnVote({ frame, association, seen, view }: VotesPartProps) {
  const { text } = frame.language
  const words = text.decisions.votes
  const { own, desk, application } = seen
  if (!own || !desk.committee || application.state !== 'in-review') return null
  if (own.conflict) return <p>{words.may[own.conflict]}</p>
  return (
    <Form
      frame={frame}
      action={paths.vote.href(association.shortId, application.id)}
      class="at-form"
      keepsTyping
    >
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
