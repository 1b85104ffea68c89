import type { Endorsement } from '../../../domain/endorsements/endorsement.ts'
import { type EndorsementState, endorsementStates } from '../../../domain/endorsements/states.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

interface ListPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly endorsements: readonly Endorsement[]
  readonly state: EndorsementState | undefined
  readonly page: number
  readonly hasMore: boolean
  readonly isAdministrator: boolean
}

/** Everybody whom an association has endorsed, the newest first. */
export function EndorsementListPage(props: ListPageProps) {
  const { frame, association, endorsements, isAdministrator } = props
  const words = frame.language.text.endorsements
  const { shortId } = association
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">{association.name}</p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          <p class="at-actions">
            <a class="govuk-button" href={paths.takeOver.href(shortId)}>
              {words.takeOver}
            </a>
            <a class="govuk-link" href={paths.arrivals.href(shortId)}>
              {frame.language.text.life.moving.staff.toPage}
            </a>
            <a class="govuk-link" href={paths.registerOf.href(shortId)}>
              {words.toRegister}
            </a>
            {isAdministrator ? (
              <a class="govuk-link" href={paths.certificates.href(shortId)}>
                {words.toCertificates}
              </a>
            ) : null}
          </p>
          <States {...props} />
          {endorsements.length === 0 ? <p>{words.none}</p> : <List {...props} />}
          <Pages {...props} />
        </div>
      </main>
    </Layout>
  )
}

function States({ frame, association, state }: ListPageProps) {
  const words = frame.language.text.endorsements
  const shown = [undefined, ...endorsementStates]
  return (
    <ul class="at-chips" aria-label={words.columns.state}>
      {shown.map((each) => (
        <li>
          <a
            href={paths.endorsements.href(association.shortId, { state: each })}
            aria-current={each === state ? 'true' : undefined}
          >
            {each ? words.state[each] : words.all}
          </a>
        </li>
      ))}
    </ul>
  )
}

function List({ frame, association, endorsements }: ListPageProps) {
  const { text, format } = frame.language
  const words = text.endorsements
  return (
    <ul class="at-lines at-card at-register" aria-label={words.title}>
      {endorsements.map(({ id, nameShown, standard, number, awardedOn, state }) => (
        <li>
          <span>
            <a class="govuk-link" href={paths.staffEndorsement.href(association.shortId, id)}>
              <bdi>{nameShown}</bdi>
            </a>
          </span>
          <span class="at-lines__state">{words.state[state]}</span>
          <span class="at-lines__when">
            {nameStandard(standard, text)}, {number}, {words.awardedOn(format.day(awardedOn))}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Pages({ frame, association, state, page, hasMore }: ListPageProps) {
  const words = frame.language.text.endorsements
  if (page === 1 && !hasMore) return null
  const to = (number: number) =>
    paths.endorsements.href(association.shortId, { state, page: number > 1 ? String(number) : undefined })
  return (
    <nav class="at-pages" aria-label={words.title}>
      {page > 1 ? (
        <a class="govuk-link" rel="prev" href={to(page - 1)}>
          {words.newer}
        </a>
      ) : (
        <span />
      )}
      {hasMore ? (
        <a class="govuk-link" rel="next" href={to(page + 1)}>
          {words.more}
        </a>
      ) : null}
    </nav>
  )
}
