import { acquaintances, notEnough, recommendations } from '../../../domain/references/rating.ts'
import type { RatingForm } from '../../../domain/references/rating-form.ts'
import { commentField, itemField } from '../../../domain/references/read-rating.ts'
import { weighNotEnough } from '../../../domain/references/weigh-not-enough.ts'
import { categoryNames } from '../../../evaluation/messages/english-words.ts'
import type { OpenReference } from '../../../services/references/open-reference.ts'
import { categories } from '../../../standards/vocabulary.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Radios, Select } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'

interface RatingPageProps {
  readonly frame: Frame
  readonly secret: string
  readonly open: OpenReference
  readonly view: FormView
  /** Said once after it was saved by hand. */
  readonly isSaved: boolean
}

/** The form that a rater fills in: items by section, own words, and what it comes to. */
export function RatingPage({ frame, secret, open, view, isSaved }: RatingPageProps) {
  const { text, format } = frame.language
  const words = text.rate
  const { reference, form, notEnough: gaps, voidLimit } = open
  const here = paths.rate.href(secret)
  const [near, tooMany] = [voidLimit - 1, voidLimit].map((count) => format.figure(count))
  const weight = weighNotEnough(gaps, voidLimit)
  const note = {
    fine: '',
    near: words.near(format.figure(gaps), tooMany ?? ''),
    void: words.void(format.figure(gaps), tooMany ?? ''),
  }[weight]
  return (
    <Layout frame={frame} title={words.form.heading(reference.applicant.name)}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          {isSaved ? (
            <div class="at-note" role="status">
              <p>{words.keptNote}</p>
            </div>
          ) : null}
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.reference.href(secret)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{words.form.heading(reference.applicant.name)}</bdi>
          </h1>
          <p class="at-lead">{words.form.how}</p>
          <at-counts-gaps
            data-limit={String(voidLimit)}
            data-near={words.near(near ?? '', tooMany ?? '')}
            data-void={words.void(tooMany ?? '', tooMany ?? '')}
          >
            <Form frame={frame} action={here} keepsAt={here}>
              {form.sections.map((section) => (
                <SectionCard {...{ frame, form, section, view }} />
              ))}
              <OverallCard {...{ frame, view }} />
              <YouCard {...{ frame, view }} />
              <p class="at-actions">
                <button type="submit" name="act" value="check" class="govuk-button">
                  {words.form.check}
                </button>
                <button type="submit" name="act" value="keep" class="govuk-button govuk-button--secondary">
                  {words.form.keep}
                </button>
              </p>
            </Form>
            <p class="at-gaps" role="status" hidden={note === ''}>
              {note}
            </p>
          </at-counts-gaps>
        </div>
      </main>
    </Layout>
  )
}

type PartProps = Pick<RatingPageProps, 'frame' | 'view'>

function SectionCard({
  frame,
  form,
  section,
  view,
}: PartProps & { form: RatingForm; section: RatingForm['sections'][number] }) {
  const { text } = frame.language
  const words = text.rate.form
  const choices = [
    ...form.scale.map((label, index) => ({ value: String(index + 1), label })),
    { value: notEnough, label: words.notEnough },
  ]
  const errorPrefix = text.fault.prefix
  return (
    <section class="at-card" aria-labelledby={`section-${section.id}`}>
      <h2 class="govuk-heading-m" id={`section-${section.id}`}>
        {section.title}
      </h2>
      {section.items.map(({ id, label }) => {
        const name = itemField(id)
        const [value, problem] = [valueIn(view, name), problemIn(view, name)]
        return (
          <div class="at-rating">
            <Radios {...{ name, label, value, choices, problem, errorPrefix }} />
          </div>
        )
      })}
      <TextArea
        name={commentField(section.id)}
        label={words.comment(section.title)}
        hint={words.optional}
        value={valueIn(view, commentField(section.id))}
        problem={problemIn(view, commentField(section.id))}
        rows={3}
        errorPrefix={errorPrefix}
      />
    </section>
  )
}

function OverallCard({ frame, view }: PartProps) {
  const { text } = frame.language
  const words = text.rate
  const errorPrefix = text.fault.prefix
  return (
    <section class="at-card" aria-labelledby="overall">
      <h2 class="govuk-heading-m" id="overall">
        {words.form.overall}
      </h2>
      <TextArea
        name="comment"
        label={words.form.overallComment}
        hint={words.form.overallHint}
        value={valueIn(view, 'comment')}
        problem={problemIn(view, 'comment')}
        rows={6}
        errorPrefix={errorPrefix}
      />
      <Radios
        name="recommendation"
        label={words.form.recommendation}
        value={valueIn(view, 'recommendation')}
        choices={recommendations.map((value) => ({ value, label: words.recommendations[value] }))}
        problem={problemIn(view, 'recommendation')}
        errorPrefix={errorPrefix}
      />
      <Radios
        name="known"
        label={words.form.known}
        value={valueIn(view, 'known')}
        choices={acquaintances.map((value) => ({ value, label: words.acquaintances[value] }))}
        problem={problemIn(view, 'known')}
        errorPrefix={errorPrefix}
      />
    </section>
  )
}

function YouCard({ frame, view }: PartProps) {
  const { text } = frame.language
  const words = text.rate.form
  const errorPrefix = text.fault.prefix
  return (
    <section class="at-card" aria-labelledby="you">
      <h2 class="govuk-heading-m" id="you">
        {words.you}
      </h2>
      <Radios
        name="endorsed"
        label={words.endorsed}
        value={valueIn(view, 'endorsed')}
        choices={[
          { value: 'yes', label: words.yes },
          { value: 'no', label: words.no },
        ]}
        errorPrefix={errorPrefix}
      />
      <Select
        name="category"
        label={words.category}
        value={valueIn(view, 'category')}
        empty=""
        choices={categories.map((value) => ({ value, label: categoryNames[value] }))}
        problem={problemIn(view, 'category')}
        errorPrefix={errorPrefix}
      />
      <TextField
        name="since"
        kind="date"
        label={words.since}
        hint={words.sinceHint}
        value={valueIn(view, 'since')}
        problem={problemIn(view, 'since')}
        errorPrefix={errorPrefix}
      />
    </section>
  )
}
