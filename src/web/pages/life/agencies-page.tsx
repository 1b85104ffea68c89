import type { Agency } from '../../../domain/life/agency.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { ActionButton, Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, fieldIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface AgenciesPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly agencies: readonly Agency[]
  readonly view: FormView
  readonly newId: string
  readonly note?: string | undefined
}

/** The agencies that an association's people may agree to be seen by; never who did. */
export function AgenciesPage(props: AgenciesPageProps) {
  const { frame, association, agencies, view, note } = props
  const words = frame.language.text.life.agencies.staff
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">{association.name}</p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <StatusNote note={note} />
          {agencies.length === 0 ? <p>{words.none}</p> : null}
          {agencies.map((agency) => (
            <AgencyPart {...props} agency={agency} />
          ))}
          <AddPart {...props} />
        </div>
      </main>
    </Layout>
  )
}

function AgencyPart({ frame, association, agency }: AgenciesPageProps & { readonly agency: Agency }) {
  const { text, format } = frame.language
  const words = text.life.agencies.staff
  const { id, name, contactEmail, linkSentAt, linkUntil } = agency
  const { shortId, timeZone } = association
  const sent =
    linkSentAt && linkUntil
      ? words.sentOn(format.instant(linkSentAt, timeZone), format.day(linkUntil))
      : words.notSent
  return (
    <section class="at-card" aria-labelledby={`agency-${id}`}>
      <h2 class="govuk-heading-m" id={`agency-${id}`}>
        <bdi>{name}</bdi>
      </h2>
      <p>
        <bdi>{contactEmail}</bdi>
        <br />
        <span class="at-quiet">{sent}</span>
      </p>
      <div class="at-actions">
        <ActionButton
          frame={frame}
          action={paths.agencyLink.href(shortId, id)}
          label={linkSentAt ? words.sendAgain : words.send}
          about={words.sendAbout(name)}
        />
        <ActionButton
          frame={frame}
          action={paths.removeAgency.href(shortId, id)}
          label={words.remove}
          about={name}
          look="link"
        />
      </div>
    </section>
  )
}

function AddPart({ frame, association, view, newId }: AgenciesPageProps) {
  const { text } = frame.language
  const words = text.life.agencies.staff
  const errorPrefix = text.fault.prefix
  const field = fieldIn(view, errorPrefix)
  return (
    <section class="at-card at-card--next" aria-labelledby="add">
      <h2 class="govuk-heading-m" id="add">
        {words.add}
      </h2>
      <Form frame={frame} action={paths.agencies.href(association.shortId)}>
        <input type="hidden" name="id" value={newId} />
        <TextField {...field('name')} label={words.name} hint={words.nameHint} autocomplete="off" />
        <TextField
          {...field('email')}
          label={words.email}
          hint={words.emailHint}
          kind="email"
          autocomplete="off"
        />
        <button type="submit" class="govuk-button">
          {words.submit}
        </button>
      </Form>
    </section>
  )
}
