import type { AgencyChoice } from '../../../services/life/agree-to-agency.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { StatusNote } from '../../components/status-note.tsx'
import { ActionButton, FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'

interface OwnAgenciesProps {
  readonly frame: Frame
  readonly agencies: readonly AgencyChoice[]
  /** Whether the person holds or held anything that could be shown. */
  readonly holds: boolean
  readonly problems: readonly FieldProblem[]
  readonly note?: string | undefined
}

/** Who sees how a person stands, and how that is ended. */
export function OwnAgenciesPage({ frame, agencies, holds, problems, note }: OwnAgenciesProps) {
  const words = frame.language.text.life.agencies.own
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={problems} />
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <StatusNote note={note} />
          {agencies.length === 0 ? <p>{holds ? words.none : words.noneHeld}</p> : null}
          {agencies.map((agency) => (
            <ChoicePart {...{ frame, agency }} />
          ))}
          <p>
            <a class="govuk-link" href={paths.home.href()}>
              {words.toHome}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}

function ChoicePart({ frame, agency }: { readonly frame: Frame; readonly agency: AgencyChoice }) {
  const { text, format } = frame.language
  const words = text.life.agencies.own
  const { id, name, association, agreedAt, isClosed } = agency
  const seen = agreedAt ? words.sees(format.instant(agreedAt, association.timeZone)) : words.seesNot
  return (
    <section class="at-card" aria-labelledby={`agency-${id}`}>
      <h2 class="govuk-heading-m" id={`agency-${id}`}>
        <bdi>{name}</bdi>
      </h2>
      <p>
        {isClosed ? words.closed : seen}
        <br />
        <span class="at-quiet">{words.of(association.name)}</span>
      </p>
      {agreedAt ? (
        <ActionButton frame={frame} action={paths.endAgreement.href(id)} label={words.end} about={name} />
      ) : (
        <ActionButton frame={frame} action={paths.agreeToAgency.href(id)} label={words.agree} about={name} />
      )}
    </section>
  )
}
