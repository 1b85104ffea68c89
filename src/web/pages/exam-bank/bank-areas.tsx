import { decideAccess } from '../../../domain/rights.ts'
import { findBank } from '../../../services/exams/bank/find-bank.ts'
import type { Areas } from '../../areas.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext, type VisitedAssociation } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import type { BankParts } from './parts.ts'

/** Adds routes of the bank: each is closed to staff who sit the exam of the same office. */
export function bankAreas(areas: Areas, { site, frame }: Pick<BankParts, 'site' | 'frame'>): Areas {
  async function refuse(c: SiteContext): Promise<Response | undefined> {
    const bank = await findBank(site.db, staffScope(c))
    if (decideAccess(c.get('visit').actor, { action: 'open-exam-bank', bank }) === 'allowed') return undefined
    return answerPage(c, <ClosedBankPage frame={frameOf(c, frame)} association={associationOf(c)} />, 403)
  }
  return {
    routes: areas.routes,
    get: (place, permit, handle) => areas.get(place, permit, async (c) => (await refuse(c)) ?? handle(c)),
    post: (place, permit, handle, largest) =>
      areas.post(place, permit, async (c, form) => (await refuse(c)) ?? handle(c, form), largest),
  }
}

interface ClosedBankProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
}

/** Why there is nothing to see for now, and who keeps the bank meanwhile. */
function ClosedBankPage({ frame, association }: ClosedBankProps) {
  const { text } = frame.language
  const words = text.examBank.closed
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
            <a class="govuk-link" href={paths.examOffice.href(association.shortId)}>
              {text.examOffice.title}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
