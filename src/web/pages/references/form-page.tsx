import { itemsOf } from '../../../domain/references/rating-form.ts'
import type { FormInUse } from '../../../services/references/load-rating-form.ts'
import type { FormVersion } from '../../../store/references/rating-forms.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import type { Choice } from '../../forms/choice-fields.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface FormPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  /** What the Endorsement is called, and its standard; both empty for the common form. */
  readonly endorsement: string
  readonly standard: string
  /** The Endorsements that may have a form of their own. */
  readonly standards: readonly Choice[]
  readonly inUse: FormInUse
  readonly versions: readonly FormVersion[]
  readonly view: FormView
  readonly isSaved: boolean
}

/** A form for raters as text, to be changed as a whole: the common one, or that of one Endorsement. */
export function FormPage(props: FormPageProps) {
  const { frame, association, endorsement, view, isSaved } = props
  const words = frame.language.text.references.form
  const title = endorsement === '' ? words.title : words.titleOf(endorsement)
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          {isSaved ? (
            <div class="at-note" role="status">
              <p>{words.saved}</p>
            </div>
          ) : null}
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{words.lead}</p>
          <Which {...props} />
          <p>{tellInUse(props)}</p>
          <Typed {...props} />
          <Versions {...props} />
        </div>
      </main>
    </Layout>
  )
}

function tellInUse({ frame, standard, inUse }: FormPageProps): string {
  const { text, format } = frame.language
  const words = text.references.form
  if (standard !== '' && !inUse.isOwn) return words.usesCommon
  return inUse.version === 0 ? words.ours : words.now(format.figure(inUse.version))
}

/** The common form and those of Endorsements, each with whether it has one. */
function Which({ frame, association, standard, standards, versions }: FormPageProps) {
  const words = frame.language.text.references.form
  const hasOwn = (value: string) => versions.find((each) => each.standard === value)?.form
  const lines = [
    { value: '', label: words.common, told: words.commonLead },
    ...standards.map(({ value, label }) => ({
      ...{ value, label },
      told: hasOwn(value) ? words.hasOwn : words.hasCommon,
    })),
  ]
  return (
    <nav class="at-card" aria-labelledby="which">
      <h2 class="govuk-heading-s" id="which">
        {words.forWhich}
      </h2>
      <ul class="govuk-list">
        {lines.map(({ value, label, told }) => (
          <li>
            {value === standard ? (
              <b aria-current="page">{label}</b>
            ) : (
              <a
                class="govuk-link"
                href={paths.ratingForm.href(association.shortId, value === '' ? {} : { standard: value })}
              >
                {label}
              </a>
            )}{' '}
            <span class="at-quiet">{told}</span>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Typed({ frame, association, standard, inUse, view }: FormPageProps) {
  const { text } = frame.language
  const words = text.references.form
  const action = paths.ratingForm.href(association.shortId)
  const carried = { standard, after: valueIn(view, 'after') }
  const field = fieldIn(view, text.fault.prefix)
  return (
    <>
      <Form frame={frame} action={action} keepsTyping>
        {Object.entries(carried).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <TextField {...field('title')} label={words.name} />
        <TextArea {...field('scale')} label={words.scale} hint={words.scaleHint} rows={5} />
        <TextArea {...field('items')} label={words.items} hint={words.itemsHint} rows={24} />
        <button type="submit" class="govuk-button">
          {words.save}
        </button>
      </Form>
      {standard !== '' && inUse.isOwn ? (
        <ActionButton
          {...{ frame, action }}
          label={words.backToCommon}
          fields={{ ...carried, act: 'common' }}
        />
      ) : null}
    </>
  )
}

/** Those of this form alone, the newest first. */
function Versions({ frame, association, standard, versions }: FormPageProps) {
  const { text, format } = frame.language
  const words = text.references.form
  const own = versions.filter((each) => (each.standard ?? '') === standard)
  if (own.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="versions">
      <h2 class="govuk-heading-m" id="versions">
        {words.versions}
      </h2>
      <ol class="govuk-list">
        {own.map(({ version, changedAt, form }) => {
          const [number, when] = [format.figure(version), format.instant(changedAt, association.timeZone)]
          return (
            <li>
              {form
                ? words.version(number, when, format.figure(itemsOf(form).length))
                : words.commonAgain(number, when)}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
