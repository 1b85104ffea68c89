import type { Verification } from '../../../domain/credentials/verification.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { describedBy, FormGroup } from '../../forms/form-group.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { FileField, TextArea } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { ResultCard } from './result-card.tsx'

interface VerifyPageProps {
  readonly frame: Frame
  readonly form: FormView
  readonly verification?: Verification
}

/** Where anybody checks a badge, a certificate or a number; and what came of it. */
export function VerifyPage({ frame, form, verification }: VerifyPageProps) {
  const { language } = frame
  const words = language.text.credentials.verify
  const title = verification ? language.text.credentials.result.title[verification.outcome] : words.title
  const shown = form.problems.length > 0 ? language.text.fault.pageTitle(title) : title
  return (
    <Layout frame={frame} title={shown}>
      <main class="at-main" id="main">
        <div class="at-column at-verify">
          <FormProblems frame={frame} problems={form.problems} />
          <h1 class="govuk-heading-xl">{words.title}</h1>
          {verification ? (
            <>
              <ResultCard language={language} verification={verification} />
              <p>
                <a class="govuk-link" href={paths.verify.href()}>
                  {words.another}
                </a>
              </p>
            </>
          ) : (
            <>
              <p class="at-lead">{words.lead}</p>
              <NumberForm frame={frame} form={form} />
              <BadgeForm frame={frame} form={form} />
            </>
          )}
        </div>
      </main>
    </Layout>
  )
}

function NumberForm({ frame, form }: { frame: Frame; form: FormView }) {
  const { text } = frame.language
  const words = text.credentials.verify
  const problem = problemIn(form, 'number')
  const field = {
    ...{ name: 'number', label: words.numberLabel, hint: words.numberHint, problem },
    errorPrefix: text.fault.prefix,
  }
  return (
    <search class="at-card">
      <form method="get" action={paths.verify.href()}>
        <h2 class="govuk-heading-m">{words.number}</h2>
        <FormGroup {...field}>
          <input
            class={problem ? 'govuk-input govuk-input--error at-number-field' : 'govuk-input at-number-field'}
            id="number"
            name="number"
            aria-describedby={describedBy(field)}
            autocapitalize="characters"
            spellcheck={false}
          />
        </FormGroup>
        <button class="govuk-button" type="submit">
          {words.find}
        </button>
      </form>
    </search>
  )
}

function BadgeForm({ frame, form }: { frame: Frame; form: FormView }) {
  const { text } = frame.language
  const words = text.credentials.verify
  return (
    <section class="at-card" aria-labelledby="badge-title">
      <h2 class="govuk-heading-m" id="badge-title">
        {words.badge}
      </h2>
      <Form frame={frame} action={paths.verify.href()} hasFiles>
        <FileField
          name="file"
          label={words.fileLabel}
          hint={words.fileHint}
          problem={problemIn(form, 'file')}
          errorPrefix={text.fault.prefix}
          accept=".json,.jwt,.jws,.txt,.png,.svg,.pdf"
        />
        <TextArea
          name="text"
          label={words.textLabel}
          hint={words.textHint}
          value={valueIn(form, 'text')}
          problem={problemIn(form, 'text')}
          errorPrefix={text.fault.prefix}
          rows={6}
        />
        <button class="govuk-button govuk-button--secondary" type="submit">
          {words.check}
        </button>
      </Form>
    </section>
  )
}
