import type { OwnRenewal } from '../../../services/renewals/see-own-renewals.ts'
import type { Frame } from '../../components/layout.tsx'
import { Checkboxes } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { TextBody } from '../ways/text-body.tsx'
import { nameOf } from './parts.ts'

interface SignCardProps {
  readonly frame: Frame
  readonly own: OwnRenewal
  readonly view: FormView
}

/** The one form of a renewal: what is kept, what is signed, and a name. */
export function SignCard({ frame, own, view }: SignCardProps) {
  const { text } = frame.language
  const words = text.renewals.sign
  const { renewal, judged, texts } = own
  const held = judged.lines.filter(({ isHeld }) => isHeld)
  const kept = view.values.kept ?? held.map(({ line }) => line.endorsementId)
  const errorPrefix = text.fault.prefix
  return (
    <section class="at-card" aria-labelledby="sign">
      <h2 class="govuk-heading-m" id="sign">
        {words.title}
      </h2>
      <p>{words.lead}</p>
      {texts.map((each) => (
        <details class="at-fold">
          <summary>{words.read(each.title)}</summary>
          <TextBody body={each.body} />
          <p class="at-quiet">{each.version === 0 ? words.own : words.version(String(each.version))}</p>
          <p class="at-hash">
            {words.fingerprint}: {each.hash}
          </p>
        </details>
      ))}
      <Form frame={frame} action={paths.renew.href(renewal.id)}>
        <input type="hidden" name="revision" value={String(judged.revision)} />
        {held.length > 1 ? (
          <Checkboxes
            name="kept"
            label={words.keep}
            hint={words.keepHint}
            values={kept}
            choices={held.map(({ line, category }) => ({
              value: line.endorsementId,
              label: nameOf(category, text.category),
            }))}
            problem={problemIn(view, 'kept')}
            errorPrefix={errorPrefix}
          />
        ) : (
          held.map(({ line }) => <input type="hidden" name="kept" value={line.endorsementId} />)
        )}
        <Checkboxes
          name="texts"
          label={words.agreeLegend}
          values={view.values.texts ?? []}
          choices={texts.map(({ hash, title }) => ({ value: hash, label: words.agree(title) }))}
          problem={problemIn(view, 'texts')}
          errorPrefix={errorPrefix}
        />
        <TextField
          name="name"
          label={words.name}
          value={valueIn(view, 'name')}
          problem={problemIn(view, 'name')}
          autocomplete="name"
          errorPrefix={errorPrefix}
        />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
    </section>
  )
}
