import { randomBytes } from 'node:crypto'
import type { Hono } from 'hono'
import { NotFound } from '../domain/errors.ts'
import { signWithKeys } from '../services/credentials/sign-with-keys.ts'
import { createPortfolioEvaluator } from '../services/portfolio/evaluate-portfolio.ts'
import { loadCompetencyDomains } from '../standards/competency-areas.ts'
import { loadLeadershipActivities } from '../standards/leadership-activities.ts'
import type { StandardsLibrary } from '../standards/load-standards.ts'
import { type Areas, createAreas, type Refusals } from './areas.ts'
import type { Frame } from './components/layout.tsx'
import { formTokenOf } from './form-token.ts'
import { frameOf } from './frame-of.ts'
import type { Messages } from './messages/messages.ts'
import { addAccountRoutes } from './pages/account/routes.tsx'
import { addApplicationRoutes } from './pages/applications/routes.ts'
import { addAuditRoutes } from './pages/audits/routes.ts'
import { addCalendarRoutes } from './pages/calendar/routes.tsx'
import { addCommentRoutes } from './pages/comments/routes.ts'
import { addConfirmRoutes } from './pages/confirm/routes.tsx'
import { addCredentialRoutes } from './pages/credentials/routes.ts'
import { addAllDecisionRoutes } from './pages/decisions/all-routes.ts'
import { addDemoRoutes } from './pages/demo/routes.tsx'
import { addEndorsementRoutes } from './pages/endorsements/routes.ts'
import { addExamBankRoutes } from './pages/exam-bank/routes.ts'
import { addExamOfficeRoutes } from './pages/exam-office/routes.tsx'
import { addExamRoutes } from './pages/exams/routes.ts'
import { addFileRoutes } from './pages/files/routes.tsx'
import { addHistoryRoutes } from './pages/history/routes.tsx'
import { addHomeRoutes } from './pages/home/routes.tsx'
import { addLetterRoutes } from './pages/letters/routes.tsx'
import { addLifeRoutes } from './pages/life/routes.ts'
import { addMailRoutes } from './pages/mail/routes.tsx'
import { addMarkingRoutes } from './pages/marking/routes.ts'
import { addMineRoutes } from './pages/mine/routes.ts'
import { addPeopleRoutes } from './pages/people/routes.tsx'
import { addPortfolioRoutes } from './pages/portfolio/routes.ts'
import { addProviderRoutes } from './pages/providers/routes.tsx'
import { addQuestionRoutes } from './pages/questions/routes.tsx'
import { addReferenceRoutes } from './pages/references/routes.tsx'
import { addRegisterRoutes } from './pages/register/routes.tsx'
import { addRenewalRoutes } from './pages/renewals/routes.ts'
import { addReviewRoutes } from './pages/reviews/routes.ts'
import { addSetUpRoutes } from './pages/set-up/routes.tsx'
import type { SignInParts } from './pages/sign-in/parts.ts'
import { addSignInRoutes } from './pages/sign-in/routes.tsx'
import { addStaffApplicationRoutes } from './pages/staff-applications/routes.tsx'
import { addTeamRoutes } from './pages/team/routes.tsx'
import { MessagePage, TypingKept } from './pages/trouble/message-page.tsx'
import { addWayRoutes } from './pages/ways/routes.ts'
import { addWorkbenchRoutes } from './pages/workbench/routes.tsx'
import { answerPage } from './render.ts'
import { readCookie, sessionCookie } from './session-cookie.ts'
import type { Site } from './site.ts'
import type { SiteEnv } from './visit.ts'

interface SiteParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
}

/** Adds every page behind the sign-in to the public ones. */
export function addSite(app: Hono<SiteEnv>, { site, frame, standards }: SiteParts): Areas {
  app.use(async (c, next) => {
    // The database cannot hold U+0000, so nothing that it holds has such an address.
    if (c.req.url.includes('%00')) throw new NotFound()
    const now = site.clock()
    const token = readCookie(c, site.baseUrl, sessionCookie)
    const recognized = await site.recognize(token, now)
    c.set('visit', {
      ...recognized,
      now,
      today: site.dayOf(now),
      formToken: formTokenOf(token),
    })
    await next()
  })
  const moment = (instant: Date) => frame.language.format.instant(instant)
  const areas = createAreas(app, site, refusalsIn(frame))
  const parts = {
    site,
    frame,
    standards,
    evaluate: createPortfolioEvaluator(standards),
    domains: loadCompetencyDomains(),
    activities: loadLeadershipActivities(),
  }
  addHomeRoutes(areas, parts)
  addPortfolioRoutes(areas, parts)
  addApplicationRoutes(areas, parts)
  addExamRoutes(areas, parts)
  addExamOfficeRoutes(areas, parts)
  addMailRoutes(areas, site, frame)
  addProviderRoutes(areas, { site, frame, randomBytes })
  addConfirmRoutes(areas, { site, frame })
  addReferenceRoutes(areas, { ...parts, randomBytes })
  addQuestionRoutes(areas, site, frame)
  if (site.signIn) addWaysIn(areas, { ...site.signIn, site, frame, moment })
  addFileRoutes(areas, parts)
  addMineRoutes(areas, parts)
  addCommentRoutes(areas, parts)
  addPeopleRoutes(areas, parts)
  addWayRoutes(areas, { site, frame, standards })
  addExamBankRoutes(areas, parts)
  addLetterRoutes(areas, parts)
  addReviewRoutes(areas, parts)
  addMarkingRoutes(areas, parts)
  const signing = site.credentials && signWithKeys(site.credentials.means)
  addAllDecisionRoutes(areas, { ...parts, ...signing })
  if (site.credentials) addCredentialRoutes(areas, parts, site.credentials)
  addEndorsementRoutes(areas, { ...parts, ...signing })
  addLifeRoutes(areas, { ...parts, ...signing, randomBytes })
  addRegisterRoutes(areas, { ...parts, ...signing })
  addRenewalRoutes(areas, { ...parts, ...signing })
  addAuditRoutes(areas, { ...parts, ...signing })
  addWorkbenchRoutes(areas, site, frame)
  addHistoryRoutes(areas, site, frame)
  addCalendarRoutes(areas, site, frame)
  addStaffApplicationRoutes(areas, parts)
  return areas
}

function addWaysIn(areas: Areas, parts: SignInParts): void {
  if (parts.site.doors) addDemoRoutes(areas, parts, parts.site.doors)
  addSignInRoutes(areas, parts)
  addAccountRoutes(areas, parts)
  addSetUpRoutes(areas, parts)
  addTeamRoutes(areas, parts)
}

function refusalsIn(frame: Frame): Refusals {
  const { text } = frame.language
  return (c, kind) => {
    const { title, message, status } = refusal(kind, text)
    return answerPage(
      c,
      <MessagePage frame={frameOf(c, frame)} title={title} message={message}>
        <TypingKept frame={frame} page={c.get('visit').typingKeptFor} />
      </MessagePage>,
      status,
    )
  }
}

function refusal(kind: Parameters<Refusals>[1], { fault, form }: Messages) {
  switch (kind) {
    case 'too-large':
      return { title: fault.heading, message: form.tooLarge, status: 413 } as const
    case 'unread':
      return { title: fault.heading, message: form.unread, status: 422 } as const
    case 'nul':
      return { title: fault.heading, message: form.nul, status: 422 } as const
    case 'stale-form':
      return { title: form.staleForm, message: form.staleFormText, status: 403 } as const
    default:
      return kind satisfies never
  }
}
