import type { Association } from '../../../store/people/associations.ts'
import type { Frame } from '../../components/layout.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { PlainPage } from './plain-page.tsx'

interface NamePageProps {
  readonly frame: Frame
  readonly associations: readonly Association[]
  readonly view: FormView
}

/** Asks a new person how they are called, and where they belong. */
export function NamePage({ frame, associations, view }: NamePageProps) {
  const { text } = frame.language
  const words = text.signIn.name
  return (
    <PlainPage frame={frame} title={words.title} lead={words.lead} problems={view.problems}>
      <Form frame={frame} action={paths.welcome.href()} class="at-form">
        <input type="hidden" name="next" value={valueIn(view, 'next')} />
        <TextField
          name="name"
          label={words.name}
          hint={words.nameHint}
          value={valueIn(view, 'name')}
          problem={problemIn(view, 'name')}
          autocomplete="name"
          errorPrefix={text.fault.prefix}
        />
        {associations.length === 0 ? null : (
          <Select
            name="association"
            label={words.association}
            hint={words.associationHint}
            value={valueIn(view, 'association')}
            empty={words.noAssociation}
            choices={associations.map(({ shortId, name }) => ({ value: shortId, label: name }))}
            errorPrefix={text.fault.prefix}
          />
        )}
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
    </PlainPage>
  )
}
