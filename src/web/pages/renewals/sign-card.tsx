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
export function SignCard(props: SignCardProps) {
  const { frame, own, view } = props
  const { text } = frame.language
  const words = text.renewals.sign
  return (
    <section class="at-card" aria-labelledby="sign">
      <h2 class="govuk-heading-m" id="sign">
        {words.title}
      </h2>
      <p>{words.lead}</p>
      {own.texts.map((each) => (
        <TextToRead frame={frame} shown={each} />
      ))}
      <Form frame={frame} action={paths.renew.href(own.renewal.id)}>
        <input type="hidden" name="revision" value={String(own.judged.revision)} />
        <KeptFields {...props} />
        <Checkboxes
          name="texts"
          label={words.agreeLegend}
          values={view.values.texts ?? []}
          choices={own.texts.map(({ hash, title }) => ({ value: hash, label: words.agree(title) }))}
          problem={problemIn(view, 'texts')}
          errorPrefix={text.fault.prefix}
        />
        <NameField {...props} />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
    </section>
  )
}

interface TextToReadProps {
  readonly frame: Frame
  readonly shown: OwnRenewal['texts'][number]
}

function TextToRead({ frame, shown }: TextToReadProps) {
  const words = frame.language.text.renewals.sign
  const { title, body, version, hash } = shown
  return (
    <details class="at-fold">
      <summary>{words.read(title)}</summary>
      <TextBody body={body} />
      <p class="at-quiet">{version === 0 ? words.own : words.version(String(version))}</p>
      <p class="at-hash">
        {words.fingerprint}: {hash}
      </p>
    </details>
  )
}

/** A question only where there is something to choose. */
function KeptFields({ frame, own, view }: SignCardProps) {
  const { text } = frame.language
  const words = text.renewals.sign
  const held = own.judged.lines.filter(({ isHeld }) => isHeld)
  if (held.length <= 1)
    return (
      <>
        {held.map(({ line }) => (
          <input type="hidden" name="kept" value={line.endorsementId} />
        ))}
      </>
    )
  return (
    <Checkboxes
      name="kept"
      label={words.keep}
      hint={words.keepHint}
      values={view.values.kept ?? held.map(({ line }) => line.endorsementId)}
      choices={held.map(({ line, category }) => ({
        value: line.endorsementId,
        label: nameOf(category, text.category),
      }))}
      problem={problemIn(view, 'kept')}
      errorPrefix={text.fault.prefix}
    />
  )
}

function NameField({ frame, view }: SignCardProps) {
  const { text } = frame.language
  return (
    <TextField
      name="name"
      label={text.renewals.sign.name}
      value={valueIn(view, 'name')}
      problem={problemIn(view, 'name')}
      autocomplete="name"
      errorPrefix={text.fault.prefix}
    />
  )
}
