import { associationPolicy } from '../../../../domain/policy/association-policy.ts'
import { comparePolicies, isPartOf } from '../../../../domain/policy/compare-policies.ts'
import { type Day, toDay, toDayNumber } from '../../../../standards/day.ts'
import type { RaterStanding } from '../../../../store/references/rater-standings.ts'
import { getAdministrator, getCoordinator } from '../advising.ts'
import { daysBefore } from '../days-before.ts'
import type { Season, SeasonAssociation } from '../make-season.ts'
import { addressOf, seasonId } from '../season-id.ts'
import { loadedTexts } from '../text-rows.ts'
import type { ProcessSource } from './plan-schema.ts'
import { cycleJustEnded } from './season-cycle.ts'
import { findPerson, type Tale } from './tale.ts'

type Ways = ProcessSource['ways'][number]

/** How an association of the season works: what its file sets, and otherwise what holds everywhere. */
export function policyOf({ process, day }: Season, { shortId }: SeasonAssociation) {
  const ways = waysOf(process, shortId)
  return associationPolicy.parse(ways ? partsOf(ways, day) : {})
}

/** What an association has set, part by part. */
function partsOf({ policy, cycle }: Ways, day: Day): Ways['policy'] {
  return { ...policy, ...(cycle && { renewals: cycleJustEnded(day) }) }
}

function waysOf({ ways }: ProcessSource, shortId: string): Ways | undefined {
  return ways.find(({ association }) => association === shortId)
}

/** What an association of the season found out about a rater. */
export function raterStanding(
  { process, day }: Season,
  { shortId }: SeasonAssociation,
  raterEmail: string,
): RaterStanding | undefined {
  const found = waysOf(process, shortId)?.raters.find(({ name }) => addressOf(name) === raterEmail)
  if (!found) return undefined
  const { category = null, ago } = found
  const since = category === null ? null : dayBefore(day, ago + 700)
  return { raterEmail, number: 1, outcome: category ? 'endorsed' : 'neither', category, since, until: null }
}

/** Policies, texts, the committee, a rest ahead and raters that were vetted, with who settled it and when. */
export function tellWays(tale: Tale): void {
  for (const association of tale.season.associations) {
    const ways = waysOf(tale.season.process, association.shortId)
    tellTexts(tale, association)
    if (!ways) continue
    tellPolicy(tale, association, ways)
    tellCommittee(tale, association, ways)
    tellRest(tale, association, ways)
    tellRaters(tale, association, ways)
  }
}

/** A version for each part, as the pages save them. */
function tellPolicy({ season, rows, record }: Tale, association: SeasonAssociation, ways: Ways): void {
  const [policy, { ago }] = [partsOf(ways, season.day), ways]
  const by = getAdministrator(season, association)
  let before = associationPolicy.parse({})
  for (const [index, part] of Object.keys(policy).entries()) {
    if (!isPartOf(before, part)) throw new Error(`${association.shortId} has no ways called "${part}".`)
    const after = associationPolicy.parse({ ...before, [part]: policy[part] })
    const at = new Date(daysBefore(season.day, ago, 15).getTime() + index * 5 * 60_000)
    const version = index + 1
    const whose = { association_id: association.id, changed_by: by.id, changed_at: at }
    rows.add('association_policy', { ...whose, version, body: { ...after } })
    const fields = comparePolicies(before, after).map(({ field }) => field)
    const entry = { at, kind: 'policy-changed', isOpen: false, facts: { version, part, fields } }
    record.push({ ...entry, associationId: association.id, actorId: by.id })
    before = after
  }
}

/** What textRows puts in, as the record tells it. */
function tellTexts({ season, record }: Tale, { id: associationId }: SeasonAssociation): void {
  for (const { kind, hash, loadedAt, validFrom } of loadedTexts(season)) {
    const facts = { text: kind, version: 1, hash, validFrom }
    record.push({ at: loadedAt, kind: 'text-loaded', isOpen: false, facts, associationId })
  }
}

function tellCommittee(
  { season, rows, record }: Tale,
  association: SeasonAssociation,
  { committee, ago }: Ways,
): void {
  const by = getAdministrator(season, association)
  for (const [index, name] of committee.entries()) {
    const member = findPerson(season, name)
    const at = new Date(daysBefore(season.day, ago - 1, 16).getTime() + index * 60_000)
    rows.add('committee_member', {
      ...{ id: seasonId(`committee ${association.shortId} ${name}`), association_id: association.id },
      ...{ person_id: member.id, since: at, until: null, appointed_by: by.id, ended_by: null },
    })
    const entry = { at, kind: 'committee-member-appointed', isOpen: false, facts: { member: member.id } }
    record.push({ ...entry, associationId: association.id, actorId: by.id })
  }
}

function tellRest({ season, rows, record }: Tale, association: SeasonAssociation, { rest }: Ways): void {
  if (!rest) return
  const by = getAdministrator(season, association)
  const id = seasonId(`rest ${association.shortId}`)
  const at = daysBefore(season.day, rest.ago, 16)
  const [from, to] = [dayBefore(season.day, -rest.in), dayBefore(season.day, -rest.in - rest.days)]
  rows.add('holiday', {
    ...{
      id,
      association_id: association.id,
      coordinator_id: null,
      from_day: from,
      to_day: to,
      note: rest.note,
    },
    ...{ set_by: by.id, set_at: at, ended_by: null, ended_at: null },
  })
  const facts = { holiday: id, from, to, isForAll: true }
  record.push({
    at,
    kind: 'holiday-set',
    isOpen: false,
    facts,
    associationId: association.id,
    actorId: by.id,
  })
}

/** What was found out before the first of these applications, so that it holds for all of them. */
function tellRaters({ season, rows }: Tale, association: SeasonAssociation, { raters }: Ways): void {
  const coordinator = getCoordinator(season, association)
  for (const { name, note, ago } of raters) {
    const standing = raterStanding(season, association, addressOf(name))
    if (!standing) continue
    const { raterEmail, number, outcome, category, since, until } = standing
    const found = {
      association_id: association.id,
      rater_email: raterEmail,
      number,
      outcome,
      category,
      since,
      until,
    }
    rows.add('rater_standing', found)
    rows.add('rater_vetting', {
      ...{ ...found, note, decided_by: coordinator.id, decided_at: daysBefore(season.day, ago, 18) },
    })
  }
}

function dayBefore(day: Day, days: number): Day {
  return toDay(toDayNumber(day) - days)
}
