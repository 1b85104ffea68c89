import { decideAccess, type ExamSecretAction } from '../../../domain/rights.ts'
import { findBank } from '../../../services/exams/bank/find-bank.ts'
import type { Areas } from '../../areas.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext, type VisitedAssociation } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { staffScope } from '../questions/staff-scope.ts'

/** Adds routes that show what an exam asks: each is closed to whoever sits the exam of the same office. */
export function areasClosedToCandidates(
  areas: Areas,
  { site, frame }: Pick<PortfolioParts, 'site' | 'frame'>,
  action: ExamSecretAction,
): Areas {
  async function refuse(c: SiteContext): Promise<Response | undefined> {
    const bank = await findBank(site.db, staffScope(c))
    if (decideAccess(c.get('visit').actor, { action, bank }) === 'allowed') return undefined
    const props = { frame: frameOf(c, frame), association: associationOf(c), action }
    return answerPage(c, <ClosedPage {...props} />, 403)
  }
  return {
    routes: areas.routes,
    get: (place, permit, handle) => areas.get(place, permit, async (c) => (await refuse(c)) ?? handle(c)),
    post: (place, permit, handle, largest) =>
      areas.post(place, permit, async (c, form) => (await refuse(c)) ?? handle(c, form), largest),
  }
}

interface ClosedPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly action: ExamSecretAction
}

/** Why there is nothing to see for now, and who sees to it meanwhile. */
function ClosedPage({ frame, association, action }: ClosedPageProps) {
  const { text } = frame.language
  const words = text.examBank.closed[action]
  return (
    <Layout frame={frame} title={words.title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.text}</p>
          <p>{words.next}</p>
          <p class="at-actions">
            <a class="govuk-button" href={paths.exams.href()}>
              {text.exams.title}
            </a>
            <a class="govuk-link" href={paths.workbench.href(association.shortId)}>
              {association.name}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
