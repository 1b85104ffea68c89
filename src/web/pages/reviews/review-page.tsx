import type { StoredFile } from '../../../domain/files/stored-file.ts'
import type { SeenReview } from '../../../services/reviews/see-review.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { describeEntries, type EntryLabel } from '../distance/describe-entries.ts'
import { AnswersCard } from './answers-card.tsx'
import { AreasPart } from './areas-part.tsx'
import { ChangeCard } from './change-card.tsx'
import { FindingsPart } from './findings-part.tsx'
import { RecuseForm } from './recuse-form.tsx'
import { ReferencesPart } from './references-part.tsx'
import { CommentsPart, RecommendationFields } from './words-part.tsx'

interface ReviewPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenReview
  readonly category: string
  readonly form: FormView
  readonly draftVersion: number
  /** `elsewhere`: this was saved in another window too. */
  readonly did: 'saved' | 'elsewhere' | undefined
}

/** A review on one screen: findings, competencies, evidence, and what the reviewer makes of them. */
export function ReviewPage(props: ReviewPageProps) {
  const { frame, association, seen, category, form, draftVersion } = props
  const { text, format } = frame.language
  const words = text.reviews.review
  const { review, applicantName, submitted } = seen
  const describe = describeWithFiles(frame, association, seen)
  return (
    <Layout frame={frame} title={words.title(applicantName)}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.myReviews.href(association.shortId)}>
              {words.eyebrow}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{words.title(applicantName)}</bdi>
          </h1>
          <p class="at-lead">{words.lead(category, format.day(review.dueOn))}</p>
          <p>
            {words.submittedOn(
              format.instant(submitted.submittedAt, association.timeZone),
              format.month(submitted.edition),
            )}
          </p>
          <p class="at-note">{words.secret}</p>
          <SavedNote {...props} />
          <ChangeCard change={seen.change} language={frame.language} />
          <AnswersCard answers={seen.answers} language={frame.language} timeZone={association.timeZone} />
          <Parts frame={frame} seen={seen} />
          <Form frame={frame} action={paths.review.href(association.shortId, review.id)} keepsTyping={true}>
            <input type="hidden" name="draftVersion" value={String(draftVersion)} />
            <FindingsPart {...{ frame, seen, form, describe }} />
            <AreasPart {...{ frame, seen, form, describe }} />
            <ReferencesPart frame={frame} references={seen.references} />
            <FilesPart {...{ frame, association, seen }} />
            <CommentsPart {...{ frame, form }} />
            <section class="at-card" id="recommend" aria-labelledby="recommend-title">
              <h2 class="govuk-visually-hidden" id="recommend-title">
                {words.recommendation}
              </h2>
              <RecommendationFields {...{ frame, form }} hasEmerging={seen.questions.hasEmerging} />
              <p class="at-quiet">{words.submitHint}</p>
              <div class="at-buttons">
                <button type="submit" name="act" value="submit" class="govuk-button">
                  {words.submit}
                </button>{' '}
                <button type="submit" name="act" value="save" class="govuk-button govuk-button--secondary">
                  {words.save}
                </button>
              </div>
            </section>
          </Form>
          <details class="at-fold">
            <summary>{words.recuse}</summary>
            <div class="at-fold__body">
              <RecuseForm {...{ frame, association }} reviewId={review.id} form={emptyForm} />
            </div>
          </details>
        </div>
      </main>
    </Layout>
  )
}

function SavedNote({ frame, association, seen, did }: ReviewPageProps) {
  const { text, format } = frame.language
  const words = text.reviews.review
  if (did)
    return (
      <div class="at-note" role="status">
        <p>{did === 'saved' ? words.savedNow : text.reviews.over.elsewhere}</p>
      </div>
    )
  return seen.savedAt ? (
    <p class="at-quiet">{words.saved(format.instant(seen.savedAt, association.timeZone))}</p>
  ) : null
}

function Parts({ frame, seen }: { frame: Frame; seen: SeenReview }) {
  const words = frame.language.text.reviews.review
  const parts = [
    ['findings', words.findings],
    ['areas', words.areas],
    ...(seen.references ? [['references', words.references] as const] : []),
    ['files', words.files],
    ['words', words.words],
    ['recommend', words.recommendation],
  ] as const
  return (
    <nav class="at-parts" aria-label={words.parts}>
      <ul class="at-entries">
        {parts.map(([id, label]) => (
          <li>
            <a class="govuk-link" href={`#${id}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** An entry with evidence leads to it. */
function describeWithFiles(
  { language }: Frame,
  { shortId }: VisitedAssociation,
  { submitted, files }: SeenReview,
): (entry: string) => EntryLabel {
  const describe = describeEntries(submitted.portfolio, language)
  return (entry) => {
    const [file] = files.get(entry) ?? []
    return file ? { ...describe(entry), href: paths.staffFile.href(shortId, file.id) } : describe(entry)
  }
}

function FilesPart({ frame, association, seen }: Pick<ReviewPageProps, 'frame' | 'association' | 'seen'>) {
  const words = frame.language.text.reviews.review
  const describe = describeEntries(seen.submitted.portfolio, frame.language)
  const all = [...seen.files].flatMap(([entry, files]) => files.map((file) => [entry, file] as const))
  return (
    <section class="at-card" id="files" aria-labelledby="files-title">
      <h2 class="govuk-heading-m" id="files-title">
        {words.files}
      </h2>
      <p class="at-quiet">{all.length === 0 ? words.noFiles : words.filesLead}</p>
      <ul class="at-entries">
        {all.map(([entry, file]: readonly [string | null, StoredFile]) => (
          <li>
            <a class="govuk-link" href={paths.staffFile.href(association.shortId, file.id)}>
              <bdi>{file.name}</bdi>
            </a>{' '}
            <span class="at-entries__when">{entry ? describe(entry).label : ''}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
