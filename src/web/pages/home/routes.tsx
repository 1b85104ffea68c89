import { isEnded } from '../../../domain/applications/states.ts'
import { isAskedToShow } from '../../../domain/audits/audit.ts'
import { heldStates } from '../../../domain/endorsements/states.ts'
import { textOf } from '../../../domain/fields.ts'
import type { Renewal } from '../../../domain/renewals/renewal.ts'
import { stageOf } from '../../../domain/renewals/stage.ts'
import { type SignedIn, workingRoles } from '../../../domain/rights.ts'
import { loadOffered } from '../../../services/applications/find-direction.ts'
import { listOwnApplications } from '../../../services/applications/list-own-applications.ts'
import type { EvaluatedPortfolio } from '../../../services/portfolio/evaluate-portfolio.ts'
import { loadWaiting } from '../../../services/portfolio/load-waiting.ts'
import { setAim } from '../../../services/portfolio/set-aim.ts'
import { findOwnStep } from '../../../services/renewals/find-own-step.ts'
import { type Day, isDay } from '../../../standards/day.ts'
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
import {
  type Concerns,
  describeStanding,
  type Standing,
  withJudged,
  withRenewal,
} from './describe-standing.tsx'
import { HomePage } from './home-page.tsx'
import { renewalThatMatters, sheetsOfAll, sheetsToRenew, wishesOf } from './standing-wishes.ts'
import { tellWaiting } from './tell-waiting.ts'
import { UnreadCard } from './unread-card.tsx'
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
    const { now, unread, today } = c.get('visit')
    const { known, aim, waiting, listed, held, renewals, audited, due, taking, offered, associations } =
      await withScope(site.db, { personId: person.id }, async (tx) => {
        const evaluating = evaluate(tx, { personId: person.id, asOf })
        const [known, aim, waiting, held, renewals, applications] = await Promise.all([
          evaluating,
          findAim(tx, person.id),
          loadWaiting(tx, person.id, evaluating, now),
          listEndorsementsOf(tx, person.id),
          listRenewalsOf(tx, person.id),
          listApplicationsOf(tx, person.id),
        ])
        const renewal = renewalThatMatters(renewals, today)
        // What fits best is asked only where nothing else says what the page is about.
        const isOpen = applications.some(({ state }) => !isEnded(state))
        const isRenewing = renewal !== undefined && held.some(({ state }) => heldStates.includes(state))
        const fits = aim === undefined && !isOpen && !isRenewing
        const ids = [...new Set(renewals.map(({ associationId }) => associationId))]
        const [listed, audited, associations, offered] = await Promise.all([
          listOwnApplications(tx, meansOf(parts), applications, now),
          renewals.some(isAskedToShow) ? listOwnEntries(tx, person.id) : [],
          Promise.all(ids.map((id) => getAssociation(tx, id))),
          fits ? loadOffered(tx, standards, { actor: person, asOf }) : [],
        ])
        const association = associations.find(({ id }) => id === renewal?.associationId)
        const due = renewal && association ? { renewal, association } : undefined
        // A day that was asked for is a question about the portfolio, not about what is due.
        const taking =
          due && asOf === today
            ? await findOwnStep(tx, standards, { ...due, today: site.dayOf(now, due.association.timeZone) })
            : undefined
        return { known, aim, waiting, listed, held, renewals, audited, due, taking, offered, associations }
      })
    const choices = keepChoices(known, '', () => listChoices(standards.listInForce(asOf)))
    const first = (
      <>
        <AuditCard {...{ frame, renewals, audited }} />
        <RenewalDueCard
          {...{ frame, renewals, today }}
          isJudged={taking?.judged !== undefined}
          isShort={taking?.step?.step === 'mend'}
        />
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
    const sheets = sheetsToRenew(standards, { due, held, known })
    const wishes = wishesOf({
      ...{ named, held, sheets },
      applied: underWay[0]?.application.standard,
      aim: aimed && { standard: aimed.standard, isRenewal: aimed.renewal !== undefined },
    })
    const concerns: Concerns = {
      ...{ wishes, offered, sheets: sheetsOfAll(standards, { renewals, associations, held }) },
      applied: underWay.map(({ application }) => [
        application.standard,
        paths.application.href(application.id),
      ]),
    }
    const standing = keepStanding(known, JSON.stringify(concerns), () =>
      describeStanding(parts, known, concerns),
    )
    if (!standing) return answerPage(c, welcome)
    const { chosen } = standing.distance
    const open = underWay.find(({ application }) => application.standard === chosen.edition.standard)
    return answerPage(
      c,
      <HomePage
        {...{ frame, aim, choices, first, underWay, held }}
        renewing={sheets.includes(chosen.edition.standard) ? taking : undefined}
        today={today}
        standing={
          open?.judged
            ? withJudged(standing, { judged: open.judged, last: open.last }, parts.frame)
            : withRenewal(standing, taking?.judged, parts.frame)
        }
        name={person.name}
        hasRenewals={renewals.length > 0}
        isNamed={named === chosen.edition.standard}
      >
        {renewing}
        <HeldCard frame={frame} endorsements={held.filter(({ state }) => !heldStates.includes(state))} />
        <ApplicationsCard frame={frame} listed={listed} />
        <UnreadCard unread={unread} language={frame.language} />
        <WaitingCard
          lines={tellWaiting(
            { ...waiting, portfolio: known.portfolio, listed, hasRenewal: isWithOthers(renewals, today) },
            frame.language,
          )}
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

/** Whether a renewal is handed in and the next step about it is the association's. */
function isWithOthers(renewals: readonly Renewal[], today: Day): boolean {
  return renewals.some((each) => stageOf(each, today) === 'handed-in' && !isAskedToShow(each))
}

function isEmpty(portfolio: object): boolean {
  return !Object.values(portfolio).some((value) => Array.isArray(value) && value.length > 0)
}
