import { randomUUID } from 'node:crypto'
import { listOf } from '../../../domain/fields.ts'
import type { SeenReviewer } from '../../../services/reviews/keep-reviewers.ts'
import { categories } from '../../../standards/vocabulary.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { choicesOf } from './tick-set.tsx'

interface ReviewerPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly reviewer: SeenReviewer
  readonly isOwn: boolean
  readonly isSaved: boolean
  readonly form: FormView
}

/** What a reviewer takes on, pauses, and people never to review. */
export function ReviewerPage(props: ReviewerPageProps) {
  const { frame, association, reviewer, isOwn, isSaved, form } = props
  const { text } = frame.language
  const words = text.reviews.reviewers
  const title = isOwn ? words.ownTitle : reviewer.name
  const above = isOwn ? paths.myReviews : paths.reviewers
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div>
          <FormProblems frame={frame} problems={form.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={above.href(association.shortId)}>
              {isOwn ? text.reviews.mine.title : words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">
            <bdi>{title}</bdi>
          </h1>
          <p class="at-lead">{isOwn ? words.profileLead : words.staffLead}</p>
          {isSaved ? (
            <div class="at-note" role="status">
              <p>{words.saved}</p>
            </div>
          ) : null}
          <Profile {...props} />
          <Pauses {...props} />
          <Never {...props} />
        </div>
      </main>
    </Layout>
  )
}

function Profile({ frame, association, reviewer, form }: ReviewerPageProps) {
  const { text } = frame.language
  const words = text.reviews.reviewers
  const errorPrefix = text.fault.prefix
  const isTyped = 'mostOpen' in form.values
  const { profile } = reviewer
  return (
    <Form frame={frame} action={paths.reviewer.href(association.shortId, reviewer.personId)} class="at-card">
      <input type="hidden" name="version" value={String(reviewer.version)} />
      <Checkboxes
        name="categories"
        label={words.categoriesLabel}
        hint={words.categoriesHint}
        choices={categories.map((category) => ({ value: category, label: text.category[category] }))}
        values={isTyped ? listOf(form.values, 'categories') : profile.categories}
        errorPrefix={errorPrefix}
      />
      <Checkboxes
        name="languages"
        label={words.languages}
        choices={choicesOf(text.reviews.languages)}
        values={isTyped ? listOf(form.values, 'languages') : profile.languages}
        problem={problemIn(form, 'languages')}
        errorPrefix={errorPrefix}
      />
      <TextField
        name="mostOpen"
        label={words.mostOpen}
        hint={words.mostOpenHint}
        kind="number"
        value={isTyped ? valueIn(form, 'mostOpen') : String(profile.mostOpen)}
        problem={problemIn(form, 'mostOpen')}
        errorPrefix={errorPrefix}
      />
      <button type="submit" class="govuk-button">
        {words.save}
      </button>
    </Form>
  )
}

function Pauses({ frame, association, reviewer, form }: ReviewerPageProps) {
  const { text, format } = frame.language
  const words = text.reviews.reviewers
  const { shortId } = association
  const day = (name: 'from' | 'to') => ({
    name,
    kind: 'date' as const,
    value: valueIn(form, name),
    problem: problemIn(form, name),
    errorPrefix: text.fault.prefix,
  })
  return (
    <section class="at-card" aria-labelledby="pauses-title">
      <h2 class="govuk-heading-m" id="pauses-title">
        {words.pausesTitle}
      </h2>
      <p class="at-quiet">{words.pausesLead}</p>
      <ul class="at-lines">
        {reviewer.pauses.map(({ id, from, to }) => {
          const period = words.pause(format.day(from), format.day(to))
          return (
            <li>
              {period}{' '}
              <ActionButton
                frame={frame}
                action={paths.removePause.href(shortId, reviewer.personId)}
                label={words.remove}
                about={period}
                look="link"
                fields={{ pause: id }}
              />
            </li>
          )
        })}
      </ul>
      <Form frame={frame} action={paths.addPause.href(shortId, reviewer.personId)}>
        <input type="hidden" name="id" value={randomUUID()} />
        <TextField {...day('from')} label={words.from} />
        <TextField {...day('to')} label={words.to} />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.addPause}
        </button>
      </Form>
    </section>
  )
}

function Never({ frame, association, reviewer, form }: ReviewerPageProps) {
  const { text } = frame.language
  const words = text.reviews.reviewers
  const { shortId } = association
  const field = (name: 'name' | 'email') => ({
    name,
    value: valueIn(form, name),
    problem: problemIn(form, name),
    errorPrefix: text.fault.prefix,
  })
  return (
    <section class="at-card" aria-labelledby="never-title">
      <h2 class="govuk-heading-m" id="never-title">
        {words.neverTitle}
      </h2>
      <p class="at-quiet">{words.neverLead}</p>
      {reviewer.exclusions.length === 0 ? <p>{words.nobody}</p> : null}
      <ul class="at-lines">
        {reviewer.exclusions.map(({ id, name, email }) => (
          <li>
            <span>
              <bdi>{name}</bdi> <bdi>{email ?? ''}</bdi>
            </span>
            <ActionButton
              frame={frame}
              action={paths.removeExclusion.href(shortId, reviewer.personId)}
              label={words.remove}
              about={name}
              look="link"
              fields={{ exclusion: id }}
            />
          </li>
        ))}
      </ul>
      <Form frame={frame} action={paths.addExclusion.href(shortId, reviewer.personId)}>
        <input type="hidden" name="id" value={randomUUID()} />
        <TextField {...field('name')} label={words.neverName} />
        <TextField {...field('email')} label={words.neverEmail} kind="email" />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.addNever}
        </button>
      </Form>
    </section>
  )
}
