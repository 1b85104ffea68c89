import { isEnded } from '../../../domain/applications/states.ts'
import { isAskedToShow } from '../../../domain/audits/audit.ts'
import { heldStates } from '../../../domain/endorsements/states.ts'
import { textOf } from '../../../domain/fields.ts'
import { type SignedIn, workingRoles } from '../../../domain/rights.ts'
import { listOwnApplications } from '../../../services/applications/list-own-applications.ts'
import type { EvaluatedPortfolio } from '../../../services/portfolio/evaluate-portfolio.ts'
import { loadWaiting } from '../../../services/portfolio/load-waiting.ts'
import { setAim } from '../../../services/portfolio/set-aim.ts'
import { isDay } from '../../../standards/day.ts'
import { listApplicationsOf } from '../../../store/applications/applications.ts'
import { listOwnEntries } from '../../../store/audits/entries.ts'
import { listEndorsementsOf } from '../../../store/endorsements/endorsements.ts'
import { getAssociation } from '../../../store/people/associations.ts'
import { findAim } from '../../../store/portfolio/aim.ts'
import { listRenewalsOf } from '../../../store/renewals/renewals.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { keepBy } from '../../keep-by.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { personOf } from '../../visit.ts'
import { ApplicationsCard } from '../applications/applications-card.tsx'
import { meansOf } from '../applications/means-of.ts'
import { AuditCard } from '../audits/home-card.tsx'
import { HeldCard, LapsedCard } from '../endorsements/holder-cards.tsx'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { RenewalCard, RenewalDueCard } from '../renewals/home-card.tsx'
import { type ChoiceGroup, listChoices } from '../start/list-choices.ts'
import { ConfirmedCard } from './confirmed-card.tsx'
import { describeStanding, type Standing, withJudged } from './describe-standing.tsx'
import { HomePage } from './home-page.tsx'
import { renewalThatMatters, sheetsToRenew, wishesOf } from './standing-wishes.ts'
import { tellWaiting } from './tell-waiting.ts'
import { WaitingCard } from './waiting-card.tsx'
import { WelcomePage } from './welcome-page.tsx'

/** The first page after signing in. */
export function addHomeRoutes(areas: Areas, parts: PortfolioParts): void {
  const { site, standards, evaluate } = parts
  const keepStanding = keepBy<EvaluatedPortfolio, Standing | null>()
  const keepChoices = keepBy<EvaluatedPortfolio, readonly ChoiceGroup[]>()

  areas.get(paths.home, 'signed-in', async (c) => {
    const person = personOf(c)
    const frame = frameOf(c, parts.frame)
    const asked = c.req.query('on') ?? ''
    const asOf = isDay(asked) ? asked : c.get('visit').today
    const { now, unread } = c.get('visit')
    const { known, aim, waiting, listed, held, renewals, audited, due } = await withScope(
      site.db,
      { personId: person.id },
      async (tx) => {
        const evaluating = evaluate(tx, { personId: person.id, asOf })
        const [known, aim, waiting, held, renewals, applications] = await Promise.all([
          evaluating,
          findAim(tx, person.id),
          loadWaiting(tx, person.id, evaluating, now),
          listEndorsementsOf(tx, person.id),
          listRenewalsOf(tx, person.id),
          listApplicationsOf(tx, person.id),
        ])
        const renewal = renewalThatMatters(renewals, c.get('visit').today)
        const [listed, audited, association] = await Promise.all([
          listOwnApplications(tx, meansOf(parts), applications, now),
          renewals.some(isAskedToShow) ? listOwnEntries(tx, person.id) : [],
          renewal && getAssociation(tx, renewal.associationId),
        ])
        const due = renewal && association ? { renewal, association } : undefined
        return { known, aim, waiting, listed, held, renewals, audited, due }
      },
    )
    const choices = keepChoices(known, '', () => listChoices(standards.listInForce(asOf)))
    const { today } = c.get('visit')
    const first = (
      <>
        <AuditCard {...{ frame, renewals, audited }} />
        <RenewalDueCard {...{ frame, renewals, today }} />
        <LapsedCard frame={frame} endorsements={held} />
      </>
    )
    const renewing = <RenewalCard {...{ frame, renewals, today }} />
    const welcome = (
      <WelcomePage {...{ frame, aim, choices }} name={person.name}>
        {first}
        {renewing}
        <HeldCard frame={frame} endorsements={held} />
        {listed.some(({ application }) => !isEnded(application.state)) ? (
          <ApplicationsCard frame={frame} listed={listed} />
        ) : null}
      </WelcomePage>
    )
    if (isEmpty(known.portfolio)) {
      const work = workOf(person)
      return work === undefined ? answerPage(c, welcome) : c.redirect(paths.workbench.href(work), 303)
    }
    const named = c.req.query('standard')
    const aimed = aim === undefined ? undefined : standards.findEdition(aim, asOf)
    // A day that was asked for is a question about the portfolio, not about how an application stands.
    const underWay = asOf === today ? listed.filter(({ application }) => !isEnded(application.state)) : []
    const wishes = wishesOf({
      ...{ named, held, sheets: sheetsToRenew(standards, { due, held, known }) },
      applied: underWay[0]?.application.standard,
      aim: aimed && { standard: aimed.standard, isRenewal: aimed.renewal !== undefined },
    })
    const standing = keepStanding(known, JSON.stringify(wishes), () => describeStanding(parts, known, wishes))
    if (!standing) return answerPage(c, welcome)
    const { chosen } = standing.distance
    const open = underWay.find(({ application }) => application.standard === chosen.edition.standard)
    return answerPage(
      c,
      <HomePage
        {...{ frame, aim, choices, first, underWay, held }}
        renewal={due?.renewal}
        today={today}
        standing={open?.judged ? withJudged(standing, open.judged, parts.frame) : standing}
        name={person.name}
        hasRenewals={renewals.length > 0}
        isNamed={named === chosen.edition.standard}
      >
        {renewing}
        <HeldCard frame={frame} endorsements={held.filter(({ state }) => !heldStates.includes(state))} />
        <ApplicationsCard frame={frame} listed={listed} />
        <WaitingCard
          lines={tellWaiting({ ...waiting, portfolio: known.portfolio, unread }, frame.language)}
          language={frame.language}
        />
        <ConfirmedCard frame={frame} hours={waiting.hours} />
      </HomePage>,
    )
  })

  areas.post(paths.aim, 'signed-in', async (c, { fields }) => {
    const standard = textOf(fields, 'standard')
    const aim = standards.standardIds.includes(standard) ? standard : null
    await setAim(site.db, personOf(c).id, aim)
    return c.redirect(paths.home.href(), 303)
  })
}

/** The association where somebody works who is nobody's applicant: that is where they begin. */
function workOf({ roles }: SignedIn): string | undefined {
  if (roles.some(({ role }) => role === 'applicant')) return undefined
  return roles.find(({ role }) => workingRoles.includes(role))?.association.shortId
}

function isEmpty(portfolio: object): boolean {
  return !Object.values(portfolio).some((value) => Array.isArray(value) && value.length > 0)
}
