import type { ListedCase } from '../../../store/life/cases.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { PagesPart } from './pages-part.tsx'

interface CaseListProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly cases: readonly ListedCase[]
  readonly page: number
  readonly hasMore: boolean
}

/** Everybody who asked for a time away, the latest first; why stands on the page of each alone. */
export function CaseListPage({ frame, association, cases, page, hasMore }: CaseListProps) {
  const { text, format } = frame.language
  const words = text.life.leave
  const to = (number: number) => paths.cases.href(association.shortId, { page: String(number) })
  return (
    <Layout frame={frame} title={words.staff.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">{association.name}</p>
          <h1 class="govuk-heading-xl">{words.staff.title}</h1>
          <p class="at-lead">{words.staff.lead}</p>
          {cases.length === 0 ? (
            <p>{words.staff.none}</p>
          ) : (
            <ul class="at-lines at-card" aria-label={words.staff.title}>
              {cases.map(({ id, name, from, until, state }) => (
                <li>
                  <span>
                    <a class="govuk-link" href={paths.case.href(association.shortId, id)}>
                      <bdi>{name}</bdi>
                    </a>
                  </span>
                  <span class="at-lines__state">{words.state[state]}</span>
                  <span class="at-lines__when">{words.time(format.day(from), format.day(until))}</span>
                </li>
              ))}
            </ul>
          )}
          <PagesPart {...{ page, hasMore, to, label: words.staff.title, words: words.staff }} />
        </div>
      </main>
    </Layout>
  )
}
