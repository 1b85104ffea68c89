import { Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { FormProblems } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { AnswersCard } from '../reviews/answers-card.tsx'
import { ChangeCard } from '../reviews/change-card.tsx'
import { DecisionForm, type DecisionFormProps, outcomesOf } from './decision-form.tsx'
import { FindingsPart } from './findings-part.tsx'
import { PastPart } from './past-part.tsx'
import { ReviewPart } from './review-part.tsx'
import { SeesPart } from './sees-part.tsx'
import { VotesPart } from './votes-part.tsx'

export interface DecisionPageProps extends DecisionFormProps {
  readonly note?: string | undefined
  /** What the form of votes shows. */
  readonly voteView: FormView
  /** Whether the asker may decide before the review is complete. */
  readonly mayBeEarly: boolean
  readonly isCorrecting: boolean
  /** Whether the form is shown as somebody filled it in. */
  readonly isTyped: boolean
}

/** The page on which an application is decided: what it is decided on, the form, and who sees what. */
export function DecisionPage(props: DecisionPageProps) {
  const { frame, association, seen, view, voteView, note } = props
  const { language } = frame
  const { text, format } = language
  const words = text.decisions
  const { application, desk, applicant, isStaff } = seen
  const title = words.title(applicant)
  const { submission } = desk
  const lead = isStaff
    ? words.findingsLead(format.day(desk.evaluation.asOf))
    : submission
      ? words.findingsSubmitted(format.instant(submission.submittedAt, association.timeZone))
      : words.notSubmitted
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column at-decide">
          <FormProblems frame={frame} problems={[...view.problems, ...voteView.problems]} />
          <p class="at-eyebrow">
            <Eyebrow {...{ frame, association, seen }} />
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">
            {desk.edition.title}. {words.stands(text.applications.state[application.state].toLowerCase())}
          </p>
          <StatusNote note={note} />
          <PastPart {...{ seen, association, language }} />
          <ChangeCard change={desk.change} language={language} />
          <ReviewPart {...{ seen, association, language }} />
          <AnswersCard answers={desk.answers} language={language} timeZone={association.timeZone} />
          <FindingsPart {...{ lead, language }} evaluation={desk.evaluation} edition={desk.edition} />
          <VotesPart {...{ frame, association, seen }} view={voteView} />
          {isStaff ? <WayToDecide {...props} /> : null}
          <SeesPart language={language} />
        </div>
      </main>
    </Layout>
  )
}

/** Staff come from the application's own page; members of the committee have none of it. */
function Eyebrow({ frame, association, seen }: Pick<DecisionPageProps, 'frame' | 'association' | 'seen'>) {
  const words = frame.language.text.decisions
  if (!seen.isStaff) return <>{association.name}</>
  return (
    <a class="govuk-link" href={paths.staffApplication.href(association.shortId, seen.application.id)}>
      {words.eyebrow}
    </a>
  )
}

/** Nothing is decided about an application whose Endorsement is held: that has a page of its own. */
function EndorsedByNow({ frame, association }: DecisionPageProps) {
  const words = frame.language.text.decisions.endorsedByNow
  return (
    <p>
      {words.text}{' '}
      <a class="govuk-link" href={paths.endorsements.href(association.shortId)}>
        {words.link}
      </a>
    </p>
  )
}

function WayToDecide(props: DecisionPageProps) {
  const { frame, association, seen, mayBeEarly, isCorrecting, isTyped } = props
  const words = frame.language.text.decisions
  const { application, desk } = seen
  const isDecided = application.state !== 'in-review'
  const mayCorrect = isDecided && desk.decisions.length > 0 && outcomesOf(seen).length > 0
  if (mayCorrect && !isCorrecting)
    return (
      <p>
        <a
          class="govuk-link"
          href={paths.decision.href(association.shortId, application.id, { correct: 'yes' })}
        >
          {words.correctLink}
        </a>
      </p>
    )
  if (isDecided && !mayCorrect)
    return application.state === 'endorsed' ? <EndorsedByNow {...props} /> : <p>{words.nothingToDecide}</p>
  if (!desk.review.complete && !mayBeEarly)
    return (
      <section class="at-card" aria-labelledby="early">
        <h2 class="govuk-heading-m" id="early">
          {words.early.title}
        </h2>
        <p>{words.early.wait}</p>
      </section>
    )
  // What was typed while it still agreed is shown again.
  if (!mayCorrect && desk.committee && !desk.committee.agreed && !isTyped)
    return (
      <section class="at-card" aria-labelledby="letter-later">
        <h2 class="govuk-heading-m" id="letter-later">
          {words.votes.letter}
        </h2>
        <p>{words.votes.letterLater}</p>
      </section>
    )
  return (
    <>
      {isCorrecting ? (
        <div class="at-note at-note--you">
          <p>{words.correcting}</p>
        </div>
      ) : null}
      {isCorrecting && application.state === 'endorsed' ? <EndorsedByNow {...props} /> : null}
      <DecisionForm {...props} />
    </>
  )
}
