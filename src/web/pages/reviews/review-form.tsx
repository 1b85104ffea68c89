import type { SeenReview } from '../../../services/reviews/see-review.ts'
import type { Frame } from '../../components/layout.tsx'
import { Form } from '../../forms/form.tsx'
import type { FormView } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { withConfirmation } from '../distance/confirmed-hours.tsx'
import { describeEntries, type EntryLabel } from '../distance/describe-entries.ts'
import { AreasPart } from './areas-part.tsx'
import { FilesPart } from './files-part.tsx'
import { FindingsPart } from './findings-part.tsx'
import type { ReviewPlan } from './plan-review.ts'
import { ReferencesPart } from './references-part.tsx'
import { CommentsPart, RecommendationFields } from './words-part.tsx'

interface ReviewFormProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenReview
  readonly form: FormView
  readonly plan: ReviewPlan
  readonly draftVersion: number
}

/** All that a reviewer ticks and writes, as one form: a folded part is sent like an open one. */
export function ReviewForm(props: ReviewFormProps) {
  const { frame, association, seen, form, plan, draftVersion } = props
  const describe = describeWithFiles(props)
  return (
    <Form
      frame={frame}
      action={paths.review.href(association.shortId, seen.review.id)}
      keepsTyping
      recallsItself
    >
      <input type="hidden" name="draftVersion" value={String(draftVersion)} />
      <FindingsPart {...{ frame, seen, form, plan, describe }} />
      <AreasPart {...{ frame, form, plan, describe }} />
      <ReferencesPart frame={frame} references={seen.references} />
      <FilesPart {...{ frame, association, seen }} />
      <CommentsPart {...{ frame, form }} />
      <RecommendationCard {...props} />
    </Form>
  )
}

function RecommendationCard({ frame, seen, form }: ReviewFormProps) {
  const words = frame.language.text.reviews.review
  return (
    <section class="at-card" id="recommend" aria-labelledby="recommend-title">
      <h2 class="govuk-visually-hidden" id="recommend-title">
        {words.recommendation}
      </h2>
      <div data-asks="">
        <RecommendationFields {...{ frame, form }} hasEmerging={seen.questions.hasEmerging} />
      </div>
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
  )
}

/** An entry with evidence leads to it. */
function describeWithFiles({
  frame: { language },
  association: { shortId },
  seen: { submitted, files, sessions },
}: ReviewFormProps): (entry: string) => EntryLabel {
  const describe = withConfirmation(describeEntries(submitted.portfolio, language), sessions)
  return (entry) => {
    const [file] = files.get(entry) ?? []
    return file ? { ...describe(entry), href: paths.staffFile.href(shortId, file.id) } : describe(entry)
  }
}
