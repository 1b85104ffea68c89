import { mayAppeal } from '../../../domain/appeals/may-appeal.ts'
import { listAppeals } from '../../../store/decisions/appeals.ts'
import { listDecisions } from '../../../store/decisions/decisions.ts'
import { listLetters } from '../../../store/letters/letters.ts'
import { paths } from '../../paths.ts'
import type { ApplicationCard } from '../applications/application-cards.ts'

/** On the applicant's page: the latest decision with its letter, the appeal, and every other letter. */
export const decisionCard: ApplicationCard = async (tx, { own, frame }) => {
  const { application, association, today } = own
  const [letters, [latest], appeals] = await Promise.all([
    listLetters(tx, application.id),
    listDecisions(tx, application.id),
    listAppeals(tx, application.id),
  ])
  if (!latest && letters.length === 0) return null
  const against = appeals.filter(({ decisionNumber }) => decisionNumber === latest?.number)
  const [appeal] = against
  const { text, format } = frame.language
  const words = text.decisions.card
  const mayNow = mayAppeal(latest, against, today)
  return (
    <section class="at-card" aria-labelledby="decision-title">
      <h2 class="govuk-heading-s" id="decision-title">
        {latest ? words.title : words.letters}
      </h2>
      {latest ? (
        <>
          <p>
            <b>{text.decisions.outcome[latest.outcome]}</b>
            <br />
            {words.on(format.instant(latest.decidedAt, association.timeZone))}
          </p>
          <p>
            <a class="govuk-link" href={paths.letter.href(application.id, latest.letterId)}>
              {words.read}
            </a>
          </p>
        </>
      ) : null}
      {mayNow && latest?.appealUntil ? (
        <p class="at-quiet">
          {words.appealUntil(format.day(latest.appealUntil))}{' '}
          {latest.appealUntilInLetter && latest.appealUntilInLetter !== latest.appealUntil
            ? `${words.appealMoved(format.day(latest.appealUntilInLetter))} `
            : null}
          <a class="govuk-link" href={paths.appeal.href(application.id)}>
            {words.appeal}
          </a>
        </p>
      ) : null}
      {appeal && appeal.state !== 'withdrawn' ? (
        <p>
          {words.appealState[appeal.state]}{' '}
          <a class="govuk-link" href={paths.appeal.href(application.id)}>
            {words.seeAppeal}
          </a>
        </p>
      ) : null}
      {letters.length > 1 || !latest ? (
        <details class="at-fold" open={!latest}>
          <summary>{words.letters}</summary>
          <ul class="at-fold__body at-statements">
            {letters.map(({ id, subject, sentAt }) => (
              <li>
                <a class="govuk-link" href={paths.letter.href(application.id, id)}>
                  {subject}
                </a>
                , {format.instant(sentAt, association.timeZone)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}
