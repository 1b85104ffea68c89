import { itemFormats } from '../../../services/exams/bank/export-items.ts'
import type { ItemVersion } from '../../../store/exams/item-versions.ts'
import type { StoredItem } from '../../../store/exams/items.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import type { Choice } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { ItemBody } from './item-body.tsx'
import { areaName } from './parts.ts'

export interface ItemPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly stored: StoredItem
  readonly versions: readonly ItemVersion[]
  readonly forms: readonly { readonly id: string; readonly name: string; readonly version: number }[]
  readonly retirement:
    | { readonly at: Date | null; readonly reason: string | null; readonly by: string | null }
    | undefined
  readonly areas: readonly Choice[]
  readonly view: FormView
  readonly note: string | undefined
}

/** One item: as it is, as it was, and the forms that ask it. */
export function ItemPage(props: ItemPageProps) {
  const { frame, association, stored, areas, view, note } = props
  const words = frame.language.text.examBank
  const { item, id, version, retiredAt } = stored
  const { shortId } = association
  return (
    <Layout frame={frame} title={item.code}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.examItems.href(shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{item.code}</h1>
          <StatusNote note={note} />
          <Retirement {...props} />
          <p class="at-lead">
            {words.kind[item.kind]}, {areaName(areas, item.area)}, {words.side[item.side]},{' '}
            {words.version(String(version))}
          </p>
          <section class="at-card">
            <ItemBody frame={frame} item={item} />
          </section>
          {retiredAt ? null : (
            <p class="at-actions">
              <a class="govuk-button" href={paths.editExamItem.href(shortId, id)}>
                {words.item.edit}
              </a>
            </p>
          )}
          <Forms {...props} />
          <History {...props} />
          <Files {...props} />
          {retiredAt ? null : <RetireForm {...props} />}
        </div>
      </main>
    </Layout>
  )
}

function Retirement({ frame, association, retirement }: ItemPageProps) {
  const { text, format } = frame.language
  const words = text.examBank.item
  if (!retirement?.at) return null
  const when = format.instant(retirement.at, association.timeZone)
  return (
    <div class="at-note">
      <p>{words.retiredBy(retirement.by ?? words.nobody, when, retirement.reason ?? '')}</p>
    </div>
  )
}

function Forms({ frame, association, forms }: ItemPageProps) {
  const words = frame.language.text.examBank.item
  return (
    <section class="at-part" aria-labelledby="forms">
      <h2 class="govuk-heading-m" id="forms">
        {words.forms}
      </h2>
      {forms.length === 0 ? <p>{words.noForms}</p> : null}
      <ul class="at-statements">
        {forms.map(({ id, name, version }) => (
          <li>
            <a class="govuk-link" href={paths.examForm.href(association.shortId, id)}>
              {words.inForm(name, String(version))}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ frame, association, versions, areas }: ItemPageProps) {
  const { text, format } = frame.language
  const words = text.examBank.item
  return (
    <section class="at-part" aria-labelledby="history">
      <h2 class="govuk-heading-m" id="history">
        {words.history}
      </h2>
      {versions.map(({ version, item, madeAt, madeBy, source }) => {
        const say = source === 'imported' ? words.importedBy : words.made
        return (
          <details class="at-fold">
            <summary>
              {words.versionTitle(String(version))}:{' '}
              {say(madeBy ?? words.nobody, format.instant(madeAt, association.timeZone))}
            </summary>
            <div class="at-fold__body">
              <p class="at-quiet">{areaName(areas, item.area)}</p>
              <ItemBody frame={frame} item={item} />
            </div>
          </details>
        )
      })}
    </section>
  )
}

function Files({ frame, association, stored }: ItemPageProps) {
  const words = frame.language.text.examBank
  return (
    <section class="at-part" aria-labelledby="file">
      <h2 class="govuk-heading-m" id="file">
        {words.item.file}
      </h2>
      <p>{words.exportNote}</p>
      <p class="at-actions">
        {itemFormats.map((format) => (
          <a class="govuk-link" href={paths.examItemFile.href(association.shortId, stored.id, format)}>
            {words.format[format]}
          </a>
        ))}
      </p>
    </section>
  )
}

function RetireForm({ frame, association, stored, view }: ItemPageProps) {
  const { text } = frame.language
  const words = text.examBank.item
  return (
    <section class="at-part" aria-labelledby="retire">
      <h2 class="govuk-heading-m" id="retire">
        {words.retire}
      </h2>
      <p>{words.retireText}</p>
      <Form frame={frame} action={paths.retireExamItem.href(association.shortId, stored.id)}>
        <TextField
          name="reason"
          label={words.retireReason}
          hint={words.retireReasonHint}
          value={valueIn(view, 'reason')}
          problem={problemIn(view, 'reason')}
          errorPrefix={text.fault.prefix}
        />
        <button type="submit" class="govuk-button govuk-button--secondary">
          {words.retireButton}
        </button>
      </Form>
    </section>
  )
}
