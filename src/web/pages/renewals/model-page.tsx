import type { RenewalPolicy } from '../../../domain/policy/renewal-policy.ts'
import type { AskedOfGroup, PreviewGroup } from '../../../services/renewals/preview-model.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface ModelPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly policy: RenewalPolicy
  /** The version of the association's ways that the page shows. */
  readonly version: number
  readonly view: FormView
  /** What the change that was typed asks of everybody; undefined before. */
  readonly preview: readonly PreviewGroup[] | undefined
  readonly note?: string | undefined
}

/** Yearly or every three years: what holds, and a change that is looked at before it takes effect. */
export function RenewalModelPage(props: ModelPageProps) {
  const { frame, association, policy, view, preview, note } = props
  const { text, format } = frame.language
  const season = text.renewals.season
  const words = season.model
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.season.href(association.shortId)}>
              {season.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <StatusNote note={note} />
          <p class="at-lead">{words.lead}</p>
          <section class="at-card" aria-labelledby="now">
            <h2 class="govuk-heading-m" id="now">
              {words.now}
            </h2>
            {policy.models.length === 0 ? <p>{words.none}</p> : null}
            <ul class="govuk-list">
              {policy.models.map(({ from, length, endsIn }) => (
                <li>
                  {words.from(format.day(from), words.line[length])}
                  {length === 'three-year' ? `, ${words.endsIn(String(endsIn))}` : ''}
                </li>
              ))}
            </ul>
          </section>
          {preview ? <Preview {...props} preview={preview} /> : null}
          <Fields {...props} />
        </div>
      </main>
    </Layout>
  )
}

function Preview(props: ModelPageProps & { readonly preview: readonly PreviewGroup[] }) {
  const { frame, association, version, view, preview } = props
  const { language } = frame
  const { text, format } = language
  const season = text.renewals.season
  const words = season.model
  const all = preview.reduce((sum, { count }) => sum + count, 0)
  return (
    <section class="at-card" aria-labelledby="preview">
      <h2 class="govuk-heading-m" id="preview">
        {words.previewTitle}
      </h2>
      <p>{words.previewLead(format.figure(all))}</p>
      <ul class="at-lines">
        {preview.map(({ before, after, count, names }) => (
          <li>
            <span class="at-lines__name">
              <b>{season.people(format.figure(count))}</b>:{' '}
              {words.group(tell(before, language), tell(after, language))}
            </span>
            <span class="at-lines__when">
              {words.example}: <bdi>{names.join(', ')}</bdi>
            </span>
          </li>
        ))}
      </ul>
      <Form frame={frame} action={paths.renewalModel.href(association.shortId)}>
        <input type="hidden" name="version" value={String(version)} />
        {['year', 'length', 'start', 'ends'].map((name) => (
          <input type="hidden" name={name} value={valueIn(view, name)} />
        ))}
        <button type="submit" class="govuk-button" name="save" value="yes">
          {words.save}
        </button>
      </Form>
    </section>
  )
}

function tell(asked: AskedOfGroup | null, { text, format }: Language): string {
  const words = text.renewals.season.model
  if (!asked) return words.nothing
  const [from, until] = [format.day(asked.from), format.day(asked.until)]
  return asked.due === null
    ? words.free(from, until)
    : words.ask(from, until, asked.share, format.day(asked.due))
}

function Fields({ frame, association, policy, version, view, preview }: ModelPageProps) {
  const { text } = frame.language
  const words = text.renewals.season.model
  const field = fieldIn(view, text.fault.prefix)
  const choicesOf = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }))
  return (
    <Form frame={frame} action={paths.renewalModel.href(association.shortId)}>
      <input type="hidden" name="version" value={String(version)} />
      {policy.models.length === 0 ? (
        <Radios {...field('year')} label={words.year} choices={choicesOf(words.yearChoices)} />
      ) : null}
      <Radios {...field('length')} label={words.length} choices={choicesOf(words.line)} />
      <TextField {...field('start')} kind="number" label={words.start} hint={words.startHint} />
      <TextField {...field('ends')} kind="number" label={words.ends} hint={words.endsHint} />
      <button type="submit" class={preview ? 'govuk-button govuk-button--secondary' : 'govuk-button'}>
        {words.preview}
      </button>
    </Form>
  )
}
