import { itemsOf } from '../../../domain/references/rating-form.ts'
import type { KeptForm } from '../../../store/references/rating-forms.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface FormPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  /** In use; 0 is the one that Attune brings along. */
  readonly version: number
  readonly versions: readonly KeptForm[]
  readonly view: FormView
  readonly isSaved: boolean
}

/** The form for raters as text, to be changed as a whole. */
export function FormPage({ frame, association, version, versions, view, isSaved }: FormPageProps) {
  const { text, format } = frame.language
  const words = text.references.form
  const errorPrefix = text.fault.prefix
  const field = (name: string) => ({
    ...{ name, errorPrefix, value: valueIn(view, name), problem: problemIn(view, name) },
  })
  return (
    <Layout frame={frame} title={words.title}>
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
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <p>{version === 0 ? words.ours : words.now(format.figure(version))}</p>
          <Form frame={frame} action={paths.ratingForm.href(association.shortId)}>
            <input type="hidden" name="after" value={valueIn(view, 'after')} />
            <TextField {...field('title')} label={words.name} />
            <TextArea {...field('scale')} label={words.scale} hint={words.scaleHint} rows={5} />
            <TextArea {...field('items')} label={words.items} hint={words.itemsHint} rows={24} />
            <button type="submit" class="govuk-button">
              {words.save}
            </button>
          </Form>
          {versions.length === 0 ? null : (
            <section class="at-card" aria-labelledby="versions">
              <h2 class="govuk-heading-m" id="versions">
                {words.versions}
              </h2>
              <ol class="govuk-list">
                {versions.map(({ version: number, changedAt, form }) => (
                  <li>
                    {words.version(
                      format.figure(number),
                      format.instant(changedAt, association.timeZone),
                      format.figure(itemsOf(form).length),
                    )}
                  </li>
                ))}
              </ol>
            </section>
          )}
        </div>
      </main>
    </Layout>
  )
}
