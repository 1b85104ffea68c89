import { network } from '../../../domain/applications/offered.ts'
import type { Frame } from '../../components/layout.tsx'
import { Radios, Select } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, fieldIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { KnownAssociation } from '../../site.ts'
import { PlainPage } from '../sign-in/plain-page.tsx'

interface SetUpPageProps {
  readonly frame: Frame
  readonly secret: string
  /** Associations that Attune knows by name. */
  readonly associations: readonly KnownAssociation[]
  readonly timeZones: readonly string[]
  readonly view: FormView
}

/** The first page of an installation: the association and its first administrator. */
export function SetUpPage({ frame, secret, associations, timeZones, view }: SetUpPageProps) {
  const { text } = frame.language
  const words = text.account.setUp
  const field = fieldIn(view, text.fault.prefix)
  const withSheets = associations.flatMap(({ id, name, hasSheets }) =>
    hasSheets && id !== network ? [name] : [],
  )
  return (
    <PlainPage frame={frame} title={words.title} lead={words.lead} problems={view.problems}>
      <Form frame={frame} action={paths.setUp.href(secret)} class="at-form">
        <Select
          {...field('association')}
          label={words.association}
          empty={words.own}
          choices={associations.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...field('ownName')} label={words.ownName} hint={words.ownNameHint} />
        <Radios
          {...field('rules')}
          label={words.rules}
          hint={words.rulesHint}
          value={valueIn(view, 'rules') || 'own'}
          choices={[
            { value: 'own', label: words.rulesOwn, hint: words.rulesOwnHint(withSheets.join(', ')) },
            { value: network, label: words.rulesAlliance },
          ]}
        />
        <TextField
          {...field('timeZone')}
          label={words.timeZone}
          hint={words.timeZoneHint}
          list={timeZones}
          value={valueIn(view, 'timeZone') || 'America/New_York'}
        />
        <TextField {...field('name')} label={words.yourName} autocomplete="name" />
        <TextField
          {...field('email')}
          kind="email"
          label={words.yourEmail}
          hint={words.yourEmailHint}
          autocomplete="email"
        />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
    </PlainPage>
  )
}

/** The link was used, is too old, or was replaced by a newer one. */
export function SetUpGonePage({ frame }: { frame: Frame }) {
  const words = frame.language.text.account.setUp
  return <PlainPage frame={frame} title={words.goneTitle} lead={words.gone} />
}
