import { textInForce } from '../../../domain/ways/association-text.ts'
import type { Day } from '../../../standards/day.ts'
import type { LoadedVersion } from '../../../store/ways/texts.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Radios } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { FileField, TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { documentName } from './text-words.ts'

interface StaffTextsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly kinds: readonly string[]
  readonly versions: readonly LoadedVersion[]
  readonly today: Day
  readonly view: FormView
  readonly note?: string | undefined
}

/** The texts of an association in all their versions, and a form that loads another one. */
export function StaffTextsPage(props: StaffTextsPageProps) {
  const { frame, association, kinds, versions, view, note } = props
  const { text } = frame.language
  const words = text.ways.texts
  return (
    <Layout frame={frame} title={words.staffTitle}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.ways.href(association.shortId)}>
              {text.ways.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.staffTitle}</h1>
          <StatusNote note={note} />
          <p class="at-lead">{words.staffLead}</p>
          {kinds.map((kind) => (
            <Versions {...props} kind={kind} versions={versions.filter((each) => each.kind === kind)} />
          ))}
          <LoadForm {...props} />
        </div>
      </main>
    </Layout>
  )
}

function Versions({
  frame,
  association,
  kind,
  versions,
  today,
}: StaffTextsPageProps & { readonly kind: string }) {
  const { text, format } = frame.language
  const words = text.ways.texts
  const current = textInForce(versions, kind, today)?.version
  const stateOf = ({ version, validFrom }: LoadedVersion) => {
    if (version === current) return words.current
    return validFrom > today ? words.coming(format.day(validFrom)) : words.earlier
  }
  return (
    <section class="at-card" aria-labelledby={`of-${kind}`}>
      <h2 class="govuk-heading-m" id={`of-${kind}`}>
        {documentName(kind, frame.language)}
      </h2>
      {current === undefined ? <p>{versions.length === 0 ? words.noneLoaded : words.notLoaded}</p> : null}
      <ul class="at-lines">
        {versions.map((each) => (
          <li>
            <a
              class="govuk-link at-lines__name"
              href={paths.associationText.href(association.shortId, kind, each.version)}
            >
              {words.version(each.version, format.day(each.validFrom))}
            </a>
            <span class="at-lines__when">
              {words.loadedBy(each.loadedBy ?? '', format.instant(each.loadedAt, association.timeZone))}
            </span>
            <span class="at-lines__state">{stateOf(each)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function LoadForm({ frame, association, kinds, versions, view }: StaffTextsPageProps) {
  const { text } = frame.language
  const words = text.ways.texts
  const field = (name: string, label: string, hint: string) => ({
    ...{ name, label, hint },
    problem: problemIn(view, name),
    errorPrefix: text.fault.prefix,
  })
  return (
    <section class="at-part" aria-labelledby="load">
      <h2 class="govuk-heading-l" id="load">
        {words.load}
      </h2>
      <Form frame={frame} action={paths.associationTexts.href(association.shortId)} hasFiles>
        {kinds.map((kind) => (
          <input
            type="hidden"
            name={`after-${kind}`}
            value={String(versions.find((each) => each.kind === kind)?.version ?? 0)}
          />
        ))}
        <Radios
          {...field('kind', words.kind, words.kindHint)}
          value={valueIn(view, 'kind')}
          choices={kinds.map((value) => ({ value, label: documentName(value, frame.language) }))}
        />
        <TextField {...field('title', words.textTitle, words.textTitleHint)} value={valueIn(view, 'title')} />
        <TextArea {...field('body', words.body, words.bodyHint)} value={valueIn(view, 'body')} rows={12} />
        <FileField
          {...field('file', words.file, words.fileHint)}
          accept=".txt,.md,text/plain,text/markdown"
        />
        <TextField
          {...field('validFrom', words.validFrom, words.validFromHint)}
          kind="date"
          value={valueIn(view, 'validFrom')}
        />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
    </section>
  )
}
