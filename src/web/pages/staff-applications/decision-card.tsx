import { listAppeals } from '../../../store/decisions/appeals.ts'
import { type Decision, listDecisions } from '../../../store/decisions/decisions.ts'
import { type KeptLetter, listLetters } from '../../../store/letters/letters.ts'
import { paths } from '../../paths.ts'
import type { ApplicationCard, CardFrame } from './card.ts'

/** The last decision and what was appealed, and every letter to the applicant, the latest first. */
export const decisionCard: ApplicationCard = {
  place: 'aside',
  async load({ tx, inHand: { application } }) {
    const [[decision], letters, appeals] = await Promise.all([
      listDecisions(tx, application.id),
      listLetters(tx, application.id),
      listAppeals(tx, application.id),
    ])
    if (application.submittedAt === null && letters.length === 0) return null
    const appealId = appeals.find(({ state }) => state !== 'withdrawn')?.id
    return (around) => <Decided {...around} {...{ decision, letters, appealId }} />
  },
}

interface DecidedProps extends CardFrame {
  readonly decision: Decision | undefined
  readonly letters: readonly KeptLetter[]
  readonly appealId: string | undefined
}

function Decided({ frame, association, inHand, decision, letters, appealId }: DecidedProps) {
  const { text, format } = frame.language
  const words = text.staffApplications.cards
  const { id, submittedAt } = inHand.application
  const { shortId, timeZone } = association
  return (
    <section class="at-card" aria-labelledby="decision-title">
      <h2 class="govuk-heading-s" id="decision-title">
        {words.decision}
      </h2>
      {decision ? (
        <p>
          <b>{text.decisions.outcome[decision.outcome]}</b>{' '}
          <span class="at-quiet">{format.instant(decision.decidedAt, timeZone)}</span>
        </p>
      ) : (
        <p class="at-quiet">{words.decisionNone}</p>
      )}
      <p class="at-actions">
        {submittedAt ? (
          <a class="govuk-link" href={paths.decision.href(shortId, id)}>
            {words.toDecision}
          </a>
        ) : null}
        {appealId ? (
          <a class="govuk-link" href={paths.appealCase.href(shortId, id, appealId)}>
            {words.toAppeal}
          </a>
        ) : null}
      </p>
      {letters.length > 0 ? (
        <details class="at-fold">
          <summary>{words.letters(format.figure(letters.length))}</summary>
          <ul class="at-fold__body at-statements">
            {letters.map((letter) => (
              <li>
                <a class="govuk-link" href={paths.staffLetter.href(shortId, id, letter.id)}>
                  {letter.subject}
                </a>
                , {format.instant(letter.sentAt, timeZone)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
