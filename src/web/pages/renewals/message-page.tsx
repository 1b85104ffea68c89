import type { SeasonList, SeenSeason } from '../../../services/renewals/see-season.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface MessagePageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly seen: SeenSeason
  readonly list: SeasonList
  /** How many are written to. */
  readonly count: number
  readonly view: FormView
  /** Made with the page, so that a double click sends once. */
  readonly id: string
  /** Whether what was typed is shown as it goes out, to be sent. */
  readonly isPreview: boolean
}

/** One message to a whole group of the season: written, looked at, sent. */
export function SeasonMessagePage(props: MessagePageProps) {
  const { frame, association, seen, list, count, view, isPreview } = props
  const { text, format } = frame.language
  const season = text.renewals.season
  const words = season.message
  const group =
    list.show === 'call' ? season.call : list.show === 'all' ? season.all : season.bucket[list.show]
  const here = { period: seen.period.from, show: list.show, name: list.name || undefined }
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.season.href(association.shortId, here)}>
              {season.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead(group, season.people(format.figure(count)))}</p>
          {isPreview ? <Preview {...props} /> : null}
          <Fields {...props} />
        </div>
      </main>
    </Layout>
  )
}

function Preview(props: MessagePageProps) {
  const { frame, association, seen, list, count, view, id } = props
  const { text, format } = frame.language
  const words = text.renewals.season.message
  const here = { period: seen.period.from, show: list.show, name: list.name || undefined }
  const [first] = seen.lines
  return (
    <section class="at-card" aria-labelledby="preview">
      <h2 class="govuk-heading-m" id="preview">
        {words.previewTitle}
      </h2>
      <div class="at-mailed">
        <p>
          <b>{valueIn(view, 'subject')}</b>
        </p>
        <p>
          <bdi>{words.greeting(first?.name ?? '')}</bdi>
        </p>
        {valueIn(view, 'words')
          .split(/\n{2,}/)
          .map((part) => (
            <p>{part}</p>
          ))}
        <p>{words.link}</p>
      </div>
      <Form frame={frame} action={paths.seasonMessage.href(association.shortId, here)}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="subject" value={valueIn(view, 'subject')} />
        <input type="hidden" name="words" value={valueIn(view, 'words')} />
        <button type="submit" class="govuk-button" name="send" value="yes">
          {words.send(format.figure(count))}
        </button>
      </Form>
    </section>
  )
}

function Fields({ frame, association, seen, list, view, id, isPreview }: MessagePageProps) {
  const { text } = frame.language
  const words = text.renewals.season.message
  const here = { period: seen.period.from, show: list.show, name: list.name || undefined }
  const field = fieldIn(view, text.fault.prefix)
  return (
    <Form frame={frame} action={paths.seasonMessage.href(association.shortId, here)} keepsTyping>
      <input type="hidden" name="id" value={id} />
      <TextField {...field('subject')} label={words.subject} />
      <TextArea {...field('words')} label={words.words} hint={words.wordsHint} rows={8} />
      <button type="submit" class={isPreview ? 'govuk-button govuk-button--secondary' : 'govuk-button'}>
        {isPreview ? words.change : words.preview}
      </button>
    </Form>
  )
}
