import { categoryNames } from '../../../evaluation/messages/english-words.ts'
import type { ReferencesOverview, StandingReference } from '../../../services/references/load-overview.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { DoneNote, ReferenceMark, tellProgress } from './parts.tsx'

interface OverviewProps {
  readonly frame: Frame
  readonly overview: ReferencesOverview
  readonly done: string | undefined
}

const either = new Intl.ListFormat('en-US', { type: 'disjunction' })

/** The references of an application as the applicant sees them: places, people, and how each stands. */
export function OverviewPage({ frame, overview, done }: OverviewProps) {
  const { text, format } = frame.language
  const words = text.references
  const { around, slots, references, endorsedIn } = overview
  const count = `${format.figure(slots.length)} ${text.unit('references', format.figure(slots.length))}`
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <DoneNote {...{ frame, done }} />
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{slots.length === 0 ? words.none : words.lead(count, around.edition.title)}</p>
          <NotYet {...{ frame, overview }} />
          {slots.length === 0 ? null : (
            <section class="at-card" aria-labelledby="places">
              <h2 class="govuk-heading-m" id="places">
                {words.places}
              </h2>
              {endorsedIn.length === 0 ? null : (
                <p>{words.endorsed(either.format(endorsedIn.map((category) => categoryNames[category])))}</p>
              )}
              <ol class="at-sections">
                {slots.map((slot) => (
                  <Place {...{ frame, overview, slot }} />
                ))}
              </ol>
            </section>
          )}
          {references.length === 0 ? null : (
            <section class="at-card" aria-labelledby="asked">
              <h2 class="govuk-heading-m" id="asked">
                {words.all}
              </h2>
              <ol class="at-lines">
                {references.map((standing) => (
                  <Asked {...{ frame, standing }} />
                ))}
              </ol>
              {overview.inviting.allowed && endorsedIn.length > 0 ? (
                <p>
                  <a class="govuk-link" href={paths.newReference.href(around.application.id)}>
                    {words.askOther}
                  </a>
                </p>
              ) : null}
            </section>
          )}
        </div>
      </main>
    </Layout>
  )
}

function NotYet({ frame, overview: { inviting } }: Pick<OverviewProps, 'frame' | 'overview'>) {
  const words = frame.language.text.references.last
  if (inviting.allowed) return null
  if (inviting.reason === 'wrong-state')
    return (
      <div class="at-note">
        <p>{words.wrongState}</p>
      </div>
    )
  return (
    <section class="at-card" aria-labelledby="last">
      <h2 class="govuk-heading-m" id="last">
        {words.title}
      </h2>
      <p>{words.text}</p>
      <ul class="govuk-list govuk-list--bullet">
        {inviting.left.map(({ title }) => (
          <li>{title}</li>
        ))}
      </ul>
    </section>
  )
}

function Place({
  frame,
  overview,
  slot,
}: Pick<OverviewProps, 'frame' | 'overview'> & { slot: ReferencesOverview['slots'][number] }) {
  const words = frame.language.text.references
  const { filledBy, role, also, fallback } = slot
  const applicationId = overview.around.application.id
  const named = [role, ...also].map((each) => words.roles[each]).join(` ${words.or} `)
  return (
    <li>
      <span>{named}</span>
      {filledBy ? (
        <ReferenceMark frame={frame} state={filledBy.state} />
      ) : overview.inviting.allowed ? (
        <a class="govuk-link" href={paths.newReference.href(applicationId, role)}>
          {words.ask}
          <span class="govuk-visually-hidden">: {named}</span>
        </a>
      ) : (
        <span class="at-quiet">{words.nobody}</span>
      )}
      <span class="at-sections__lead">
        {filledBy ? <bdi>{filledBy.raterName}</bdi> : null}
        {!filledBy && fallback.length > 0
          ? words.fallback(either.format(fallback.map((each) => words.roles[each])))
          : null}
      </span>
    </li>
  )
}

function Asked({ frame, standing }: { frame: Frame; standing: StandingReference }) {
  const words = frame.language.text.references
  const { reference } = standing
  const { id, applicationId, raterName, state, role } = reference
  return (
    <li>
      <span class="at-lines__name">
        <bdi>{raterName}</bdi>
      </span>
      <a class="govuk-link" href={paths.ownReference.href(applicationId, id)}>
        {words.details} <span class="govuk-visually-hidden">{words.detailsOf(raterName)}</span>
      </a>
      <span class="at-lines__state">
        <ReferenceMark frame={frame} state={state} />
      </span>
      <span class="at-lines__when">
        {words.roles[role]}. {tellProgress(frame, standing)} {words.next[state]}
      </span>
    </li>
  )
}
