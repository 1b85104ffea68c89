import type { SeenDecision } from '../../../services/decisions/see-decision.ts'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { VotesList } from './votes-list.tsx'

interface PastPartProps {
  readonly seen: SeenDecision
  readonly association: VisitedAssociation
  readonly language: Language
}

/** Every decision so far, the newest first; for staff with who took it, its letter and its appeal. */
export function PastPart({ seen, association, language }: PastPartProps) {
  const { text, format } = language
  const words = text.decisions.past
  const { desk, isStaff, application, appeals } = seen
  if (desk.decisions.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="past">
      <h2 class="govuk-heading-m" id="past">
        {words.title}
      </h2>
      <ul class="at-lines">
        {desk.decisions.map(({ number, outcome, decidedAt, letterId, corrects }) => {
          const appeal = appeals.find((one) => one.decisionNumber === number)
          const { shortId } = association
          return (
            <li>
              <span class="at-lines__name">
                <b>{text.decisions.outcome[outcome]}</b>
              </span>
              <span class="at-lines__when">
                {words.line(format.instant(decidedAt, association.timeZone))}
                <Background {...{ seen, number, language }} /> {corrects === null ? null : words.corrects}
              </span>
              {isStaff ? (
                <span class="at-lines__state at-actions">
                  <a class="govuk-link" href={paths.staffLetter.href(shortId, application.id, letterId)}>
                    {words.letter}
                  </a>
                  {appeal ? (
                    <a class="govuk-link" href={paths.appealCase.href(shortId, application.id, appeal.id)}>
                      {words.appeal}
                    </a>
                  ) : null}
                </span>
              ) : null}
              <PastVotes {...{ seen, number, association, language }} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** How a committee voted on what was decided, for staff and its members. */
function PastVotes({ seen, number, association, language }: PastPartProps & { number: number }) {
  const votes = seen.pastVotes.filter(({ decisionNumber }) => decisionNumber === number)
  if (votes.length === 0) return null
  return (
    <details class="at-fold at-lines__state">
      <summary>{language.text.decisions.votes.past}</summary>
      <div class="at-fold__body">
        <VotesList {...{ votes, language }} timeZone={association.timeZone} />
      </div>
    </details>
  )
}

function Background({
  seen,
  number,
  language,
}: Pick<PastPartProps, 'seen' | 'language'> & { number: number }) {
  const words = language.text.decisions.past
  const found = seen.backgrounds.find((one) => one.number === number)
  if (!found) return null
  const name = found.decidedBy ?? words.somebody
  return (
    <>
      {' '}
      <bdi>{found.by === 'committee' ? words.byCommittee(name) : words.by(name)}</bdi>.
      {found.earlyBecause === null ? null : (
        <>
          {' '}
          <bdi>{words.early(found.earlyBecause)}</bdi>
        </>
      )}
    </>
  )
}
