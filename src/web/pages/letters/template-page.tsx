import type { FilledLetter } from '../../../domain/letters/fill-template.ts'
import { fieldsOf } from '../../../domain/letters/letter-kinds.ts'
import type { TemplateInUse } from '../../../services/letters/edit-template.ts'
import { explainField } from '../../../services/letters/example-values.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { LetterCard } from './letter-card.tsx'
import { tellOwn } from './tell-own.ts'

export interface TemplatePageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly inUse: TemplateInUse
  /** Applications that the letter can be tried with. */
  readonly applications: readonly { readonly id: string; readonly label: string }[]
  readonly view: FormView
  readonly note?: string | undefined
  /** Whether the note says that a colleague was faster. */
  readonly isOvertaken?: boolean
  readonly preview?: { readonly letter: FilledLetter; readonly lead: string } | undefined
}

/** The page on which one letter is put into the association's own words. */
export function TemplatePage(props: TemplatePageProps) {
  const { frame, association, inUse, view, note, preview, isOvertaken } = props
  const words = frame.language.text.letters
  const title = words.kinds[inUse.kind]
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main at-main--aside" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.letterTemplates.href(association.shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          <p class="at-lead">{tellOwn(inUse.own, frame.language, association.timeZone)}</p>
          {note ? (
            <div class={isOvertaken ? 'at-note at-note--you' : 'at-note'} role="status">
              <p>{note}</p>
            </div>
          ) : null}
          {isOvertaken ? (
            <LetterCard
              id="in-use"
              title={words.inUse}
              letter={{ subject: inUse.template.subject, paragraphs: [inUse.template.body] }}
            />
          ) : null}
          {preview ? (
            <LetterCard id="preview" title={words.previewTitle} letter={preview.letter}>
              <p class="at-quiet">
                {preview.lead} {words.previewNote}
              </p>
            </LetterCard>
          ) : null}
          <Editor {...props} />
          <ToDefault {...props} />
        </div>
        <FieldList {...props} />
      </main>
    </Layout>
  )
}

function Editor({ frame, association, inUse, applications, view }: TemplatePageProps) {
  const { text } = frame.language
  const words = text.letters
  const field = fieldIn(view, text.fault.prefix)
  return (
    <section class="at-card at-editor" aria-label={words.body}>
      <Form frame={frame} action={paths.letterTemplate.href(association.shortId, inUse.kind)} keepsTyping>
        <input type="hidden" name="version" value={valueIn(view, 'version')} />
        {inUse.kind === 'signature' ? null : <TextField {...field('subject')} label={words.subject} />}
        <TextArea
          {...field('body')}
          label={words.body}
          hint={words.bodyHint}
          rows={inUse.kind === 'signature' ? 4 : 18}
        />
        <Select
          {...field('application')}
          label={words.fillWith}
          empty={words.fictional}
          choices={applications.map(({ id, label }) => ({ value: id, label }))}
        />
        <p class="at-actions">
          <button type="submit" class="govuk-button" name="do" value="save">
            {words.save}
          </button>
          <button type="submit" class="govuk-button govuk-button--secondary" name="do" value="preview">
            {words.preview}
          </button>
          <button type="submit" class="at-link-button" name="do" value="test">
            {words.test}
          </button>
        </p>
      </Form>
    </section>
  )
}

function ToDefault({ frame, association, inUse }: TemplatePageProps) {
  const words = frame.language.text.letters
  if (!inUse.own) return null
  return (
    <p>
      {words.toDefaultLead}{' '}
      <ActionButton
        frame={frame}
        action={paths.letterTemplate.href(association.shortId, inUse.kind)}
        fields={{ do: 'default', version: String(inUse.version) }}
        label={words.toDefault}
        look="link"
      />
    </p>
  )
}

function FieldList({ frame, inUse }: TemplatePageProps) {
  const words = frame.language.text.letters
  return (
    <aside class="at-card" aria-labelledby="fields">
      <h2 class="govuk-heading-m" id="fields">
        {words.fields}
      </h2>
      <p class="at-quiet">{words.fieldsLead}</p>
      <dl class="at-fields">
        {fieldsOf(inUse.kind).map((name) => {
          const { meaning, kind } = explainField(name)
          return (
            <>
              <dt>
                <code>{`{{${name}}}`}</code>
              </dt>
              <dd>
                {meaning} ({kind})
              </dd>
            </>
          )
        })}
      </dl>
    </aside>
  )
}
