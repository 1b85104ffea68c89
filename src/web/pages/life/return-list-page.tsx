import type { listReinstatements } from '../../../store/life/reinstatements.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { PagesPart } from './pages-part.tsx'

interface ReturnListProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly returns: Awaited<ReturnType<typeof listReinstatements>>
  readonly page: number
  readonly hasMore: boolean
}

/** Everybody who asked to hold an Endorsement again, the latest first. */
export function ReturnListPage({ frame, association, returns, page, hasMore }: ReturnListProps) {
  const { text, format } = frame.language
  const words = text.life.returning
  const { shortId, timeZone } = association
  return (
    <Layout frame={frame} title={words.staff.title}>
      <main class="at-main" id="main">
        <div>
          <p class="at-eyebrow">{association.name}</p>
          <h1 class="govuk-heading-xl">{words.staff.title}</h1>
          <p class="at-lead">{words.staff.lead}</p>
          {returns.length === 0 ? (
            <p>{words.staff.none}</p>
          ) : (
            <ul class="at-lines at-card" aria-label={words.staff.title}>
              {returns.map(({ id, name, standard, state, askedAt }) => (
                <li>
                  <span>
                    <a class="govuk-link" href={paths.returnCase.href(shortId, id)}>
                      <bdi>{name}</bdi>
                    </a>
                  </span>
                  <span class="at-lines__state">{words.state[state]}</span>
                  <span class="at-lines__when">
                    {nameStandard(standard, text)}, {format.instant(askedAt, timeZone)}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <PagesPart
            {...{ page, hasMore, label: words.staff.title, words: text.life.leave.staff }}
            to={(number) => paths.returns.href(shortId, { page: String(number) })}
          />
        </div>
      </main>
    </Layout>
  )
}
