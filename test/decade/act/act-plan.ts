import type { SignedIn } from '../../../src/domain/rights.ts'
import { changePolicy } from '../../../src/services/ways/change-policy.ts'
import { listPolicyVersions } from '../../../src/store/ways/policy-history.ts'
import { withScope } from '../../../src/store/with-scope.ts'
import { between } from '../oracle/days.ts'
import { type Deed, ownDeeds } from '../plan.ts'
import { announce, type Drawn, draw, followDrawn, listDrawn } from './acts-of-audit.ts'
import * as life from './acts-of-life.ts'
import * as logging from './acts-of-log.ts'
import * as renewing from './acts-of-renewal.ts'
import { runClock, runDueRenewals, signCheckpoints } from './run-clock.ts'
import { noonOf, type Office, type Stage } from './stage.ts'

export interface Acted {
  /** What came of each deed, by the person's key. */
  readonly answers: ReadonlyMap<string, readonly string[]>
  /** Keys of whom each audit drew. */
  readonly luck: ReadonlyMap<string, ReadonlySet<string>>
  readonly daysRun: number
}

/** Acts a plan by the services, day after day; on a day on which nothing can be due nothing runs unless it is listed. */
export async function actPlan(stage: Stage, days: readonly string[]): Promise<Acted> {
  const { plan, people } = stage
  const answers = new Map<string, string[]>(plan.lives.map(({ key }) => [key, []]))
  const deeds = Map.groupBy(
    plan.lives.flatMap(({ key, deeds: own }) => own.map((deed) => ({ key, deed }))),
    ({ deed }) => deed.on,
  )
  const luck = new Map<string, ReadonlySet<string>>()
  const drawn: { readonly each: Drawn; readonly on: string }[] = []
  let daysRun = 0
  for (const today of days) {
    stage.now = noonOf(today)
    const rests = plan.standstills.some(({ from, until }) => from <= today && today <= until)
    await changeWays(stage, today)
    if (!rests && today >= plan.from) await runClock(stage)
    for (const { each, on } of drawn) await followDrawn(stage, each, between(on, today))
    for (const { key, deed } of deeds.get(today) ?? []) {
      const person = people.get(key)
      if (!person) continue
      answers.get(key)?.push(`${deed.on} ${deed.does}: ${await act(stage, person, deed)}`)
    }
    const audited = await audit(stage, today, luck)
    drawn.push(...audited.map((each) => ({ each, on: today })))
    const isMoved = deeds.has(today) || audited.length > 0
    if (!rests && today >= plan.from) await (isMoved ? runClock(stage) : runDueRenewals(stage))
    if (today >= plan.from) daysRun += 1
    if (today.endsWith('-01') || today === plan.until) await signCheckpoints(stage)
  }
  return { answers, luck, daysRun }
}

async function changeWays(stage: Stage, today: string): Promise<void> {
  for (const { planned, id: associationId, administrator } of stage.offices.values())
    for (const { on, part, values } of planned.changes) {
      if (on !== today) continue
      const { db } = stage.database
      const personId = administrator.id
      const versions = await withScope(db, { personId, associationId }, (tx) =>
        listPolicyVersions(tx, associationId),
      )
      const seen = versions[0]?.version ?? 0
      const saved = await changePolicy(db, { associationId, personId, seen, part, values, at: stage.now })
      if (saved.kind !== 'saved') throw new Error(`The ways of ${planned.place} were not saved on ${today}.`)
    }
}

/** Answers whom an audit drew today. */
async function audit(
  stage: Stage,
  today: string,
  luck: Map<string, ReadonlySet<string>>,
): Promise<readonly Drawn[]> {
  const found: Drawn[] = []
  for (const office of stage.offices.values())
    for (const each of office.planned.audits) {
      if (each.announcedOn === today && (await announce(stage, office, each))) luck.set(each.name, new Set())
      if (each.drawnOn === today && luck.has(each.name))
        found.push(...(await drawOne(stage, office, each, luck)))
    }
  return found
}

async function drawOne(
  stage: Stage,
  office: Office,
  each: Office['planned']['audits'][number],
  luck: Map<string, ReadonlySet<string>>,
): Promise<readonly Drawn[]> {
  await draw(stage, office, each)
  const drawn = await listDrawn(stage, office, each)
  luck.set(each.name, new Set(drawn.map(({ life: { key } }) => key)))
  return drawn
}

async function act(stage: Stage, person: SignedIn, deed: Deed): Promise<string> {
  if (stage.gone.has(person.id) && ownDeeds.includes(deed.does)) return 'gone'
  switch (deed.does) {
    case 'award':
      return logging.award(stage, person, deed)
    case 'log':
      return logging.log(stage, person, deed)
    case 'confirm-membership':
      return logging.confirm(stage, person, deed)
    case 'renew':
      return renewing.handIn(stage, person, deed)
    case 'accept':
      return renewing.accept(stage, person, deed)
    case 'give-time':
      return renewing.giveTime(stage, person, deed)
    case 'stop-reminders':
      return renewing.stopThem(stage, person, deed)
    case 'leave':
      return life.takeLeave(stage, person, deed)
    case 'come-back':
      return life.comeBack(stage, person, deed)
    case 'retire':
      return life.retire(stage, person, deed)
    case 'return':
      return life.comeBackAfterAll(stage, person, deed)
    case 'move':
      return life.move(stage, person, deed)
    case 'staff-step':
      return life.staffStep(stage, person, deed)
    case 'delete-account':
      return life.leaveForGood(stage, person)
    default:
      return deed satisfies never
  }
}
