import type { RegisterPolicy } from '../../../domain/policy/register-policy.ts'
import type { Seal } from '../../../store/endorsements/seals.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { FileField, TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface SealsPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly policy: RegisterPolicy
  /** The version of the ways that the texts are from. */
  readonly version: number
  readonly usualPrefix: string
  readonly seals: readonly Seal[]
  readonly view: FormView
  readonly note?: string | undefined
}

const places = [1, 2, 3] as const

/** What certificates and the register carry of the association's own. */
export function SealsPage(props: SealsPageProps) {
  const { frame, association, view, note } = props
  const words = frame.language.text.endorsements.seals
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.endorsements.href(association.shortId)}>
              {frame.language.text.endorsements.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <StatusNote note={note} />
          <Texts {...props} />
          <Logo {...props} />
          <h2 class="govuk-heading-m">{words.signatures}</h2>
          {places.map((place) => (
            <Signature {...props} place={place} />
          ))}
        </div>
      </main>
    </Layout>
  )
}

function fieldOf({ frame, view }: SealsPageProps, name: string) {
  const errorPrefix = frame.language.text.fault.prefix
  return { name, value: valueIn(view, name), problem: problemIn(view, name), errorPrefix }
}

function Texts(props: SealsPageProps) {
  const { frame, association, version, usualPrefix } = props
  const words = frame.language.text.endorsements.seals
  return (
    <section class="at-card" aria-labelledby="texts">
      <h2 class="govuk-heading-m" id="texts">
        {words.texts}
      </h2>
      <Form frame={frame} action={paths.certificates.href(association.shortId)}>
        <input type="hidden" name="version" value={String(version)} />
        <TextField {...fieldOf(props, 'prefix')} label={words.prefix} hint={words.prefixHint(usualPrefix)} />
        <TextArea
          {...fieldOf(props, 'disclaimer')}
          label={words.disclaimer}
          hint={words.disclaimerHint}
          rows={8}
        />
        <button type="submit" class="govuk-button">
          {words.saveTexts}
        </button>
      </Form>
      <p>
        <a class="govuk-link" href={paths.waysPart.href(association.shortId, 'register')}>
          {words.toWays}
        </a>
      </p>
      <p>
        <a class="govuk-link" href={paths.registerOf.href(association.shortId)}>
          {words.toRegister}
        </a>
      </p>
    </section>
  )
}

function Logo(props: SealsPageProps) {
  const { frame, association, seals } = props
  const words = frame.language.text.endorsements.seals
  const isThere = seals.some(({ place }) => place === 0)
  const { value: _, ...field } = fieldOf(props, 'picture-0')
  return (
    <section class="at-card" aria-labelledby="logo">
      <h2 class="govuk-heading-m" id="logo">
        {words.logo}
      </h2>
      {isThere ? <p>{words.hasLogo}</p> : null}
      <Form frame={frame} action={paths.seal.href(association.shortId)} isFor={{ place: '0' }} hasFiles>
        <input type="hidden" name="place" value="0" />
        <FileField {...field} label={words.logo} hint={words.logoHint} accept="image/png,image/jpeg" />
        <p class="at-actions">
          <button type="submit" class="govuk-button govuk-button--secondary" name="do" value="save">
            {words.saveLogo}
          </button>
          {isThere ? (
            <button type="submit" class="at-link-button" name="do" value="remove">
              {words.removeLogo}
            </button>
          ) : null}
        </p>
      </Form>
    </section>
  )
}

function Signature(props: SealsPageProps & { readonly place: (typeof places)[number] }) {
  const { frame, association, seals, place } = props
  const words = frame.language.text.endorsements.seals
  const there = seals.find((seal) => seal.place === place)
  const { value: _, ...picture } = fieldOf(props, `picture-${place}`)
  const [name, title] = [fieldOf(props, `name-${place}`), fieldOf(props, `title-${place}`)]
  return (
    <section class="at-card" aria-labelledby={`signature-${place}`}>
      <h3 class="govuk-heading-s" id={`signature-${place}`}>
        {words.signature(place)}
      </h3>
      <Form
        frame={frame}
        action={paths.seal.href(association.shortId)}
        isFor={{ place: String(place) }}
        hasFiles
      >
        <input type="hidden" name="place" value={String(place)} />
        <TextField
          {...name}
          label={words.name}
          value={name.value || (there?.name ?? '')}
          autocomplete="off"
        />
        <TextField
          {...title}
          label={words.role}
          hint={words.roleHint}
          value={title.value || (there?.title ?? '')}
          autocomplete="off"
        />
        {there?.picture ? <p>{words.hasPicture}</p> : null}
        <FileField
          {...picture}
          label={words.picture}
          hint={words.pictureHint}
          accept="image/png,image/jpeg"
        />
        <p class="at-actions">
          <button type="submit" class="govuk-button govuk-button--secondary" name="do" value="save">
            {words.saveSignature}
          </button>
          {there ? (
            <button type="submit" class="at-link-button" name="do" value="remove">
              {words.removeSignature}
            </button>
          ) : null}
        </p>
      </Form>
    </section>
  )
}
