import { expect, test } from 'vitest'
import { refuseSubmission } from '../../../../domain/applications/decide-submission.ts'
import { offerOutcomes } from '../../../../domain/decisions/offer-outcomes.ts'
import { withMembershipRule } from '../../../../domain/ways/membership-rules.ts'
import { evaluate } from '../../../../evaluation/evaluate.ts'
import { EvaluationSchema } from '../../../../evaluation/evaluation-schema.ts'
import { PortfolioSchema } from '../../../../evaluation/portfolio.ts'
import { loadCompetencyDomains } from '../../../../standards/competency-areas.ts'
import { loadStandards } from '../../../../standards/load-standards.ts'
import type { SeasonRow, TableRows } from '../../../../store/demo/insert-rows.ts'
import type { Tables } from '../../../../store/tables.ts'
import { hashSecret } from '../../../sign-in/secrets.ts'
import { makeSeason } from '../make-season.ts'
import { readSources } from '../read-sources.ts'
import { referenceSecret } from '../reference-secret.ts'
import { tellProcess } from './tell-process.ts'
import { policyOf } from './tell-ways.ts'

const sources = readSources()
const rules = { standards: loadStandards(), domains: loadCompetencyDomains() }

function tell(day: string) {
  const season = makeSeason(sources, day)
  const { rows, record } = tellProcess(season, rules)
  return { season, record, of: <Name extends keyof Tables>(table: Name) => rowsIn(rows, table) }
}

function rowsIn<Name extends keyof Tables>(rows: readonly TableRows[], table: Name): SeasonRow<Name>[] {
  return rows.filter((each) => each.table === table).flatMap((each) => [...each.rows])
}

type Told = ReturnType<typeof tell>

const days = ['2026-11-21', '2026-12-31', '2027-01-01', '2027-05-12', '2028-02-29']
const seasons = new Map(days.map((day) => [day, tell(day)]))

function toldOn(day: string): Told {
  return seasons.get(day) ?? tell(day)
}

function countBy<Row>(rows: readonly Row[], name: (row: Row) => string | null | undefined) {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[name(row) ?? 'none'] = (counts[name(row) ?? 'none'] ?? 0) + 1
  return counts
}

function associationOf({ season }: Told, id: string | undefined) {
  const association = season.associations.find((each) => each.id === id)
  if (!association) throw new Error('A row of the season belongs to one of its associations.')
  return association
}

/** The edition of a row, with what its association asks of everybody besides. */
function editionOf(
  told: Told,
  row: { standard?: string; edition?: string; association_id?: string },
  on: string,
) {
  const association = associationOf(told, row.association_id)
  const { membership } = policyOf(told.season, association)
  const written = rules.standards.getEdition(row.standard ?? '', on, row.edition)
  return withMembershipRule(written, membership, association)
}

const told = toldOn('2026-11-21')

test('applications are in every state, and so are their references and reviews', () => {
  const places = countBy(told.of('application'), (row) =>
    [associationOf(told, row.association_id).shortId, row.state].join(' '),
  )

  expect(places).toEqual({
    'blue-ridge draft': 14,
    'blue-ridge submitted': 7,
    'blue-ridge returned': 2,
    'blue-ridge in-review': 7,
    'blue-ridge more-asked': 1,
    'blue-ridge approved-for-exam': 3,
    'blue-ridge endorsed': 2,
    'blue-ridge deferred': 2,
    'blue-ridge on-hold': 2,
    'blue-ridge withdrawn': 1,
    'blue-ridge expired': 1,
    'north-shore draft': 2,
    'north-shore submitted': 1,
    'north-shore in-review': 2,
    'north-shore endorsed': 1,
  })
  expect(countBy(told.of('application'), ({ registration }) => registration)).toEqual({
    asked: 4,
    accepted: 37,
    declined: 1,
    none: 6,
  })
  expect(countBy(told.of('reference'), ({ state }) => state)).toEqual({
    requested: 4,
    'delivery-failed': 1,
    opened: 1,
    declined: 1,
    submitted: 92,
    void: 1,
    expired: 1,
    replaced: 1,
  })
  expect(countBy(told.of('review'), ({ state }) => state)).toEqual({
    assigned: 5,
    recused: 1,
    recommended: 32,
  })
  expect(countBy(told.of('decision'), ({ outcome }) => outcome)).toEqual({
    'approved-for-exam': 3,
    endorsed: 3,
    deferred: 2,
  })
})

test('the link behind the door of the rater is replaced by no reminder', () => {
  for (const day of days) {
    const told = toldOn(day)
    const key = told.of('reference_key').find((each) => each.secret_hash === hashSecret(referenceSecret))
    const reference = told.of('reference').find(({ id }) => id === key?.reference_id)
    expect([reference?.state, reference?.reminders_stopped_at], day).toEqual(['opened', expect.any(Date)])
  }
})

test('the record tells of every kind of step', () => {
  expect(countBy(told.record, ({ kind }) => kind)).toEqual({
    'agency-added': 1,
    'appeal-asked': 1,
    'application-answer-more': 1,
    'application-approve-for-exam': 3,
    'application-ask-more': 2,
    'application-begin-review': 18,
    'application-decided': 8,
    'application-defer': 2,
    'application-endorse': 3,
    'application-expire': 1,
    'application-hold': 2,
    'application-opened': 48,
    'application-return': 3,
    'application-submit': 30,
    'application-withdraw': 1,
    'audit-announced': 2,
    'audit-drawn': 1,
    'case-asked': 3,
    'case-granted': 2,
    'committee-member-appointed': 4,
    'committee-voted': 3,
    'endorsement-awarded': 3,
    'endorsement-lapse': 3,
    'endorsement-reinstate': 1,
    'endorsement-retire': 1,
    'endorsement-suspend': 1,
    'endorsement-taken-over': 35,
    'exam-form-drawn': 3,
    'exam-item-retired': 1,
    'exam-item-saved': 34,
    'exam-office-opened': 1,
    'exam-booked': 6,
    'exception-granted': 2,
    'holiday-set': 1,
    'membership-confirmed': 223,
    'policy-changed': 15,
    'reference-declined': 1,
    'reference-delivery-failed': 1,
    'reference-expired': 1,
    'reference-opened': 94,
    'reference-replaced': 1,
    'reference-requested': 102,
    'reference-submitted': 92,
    'reference-void': 1,
    'registration-accepted': 37,
    'registration-declined': 1,
    'renewal-ask-evidence': 6,
    'renewal-attest': 39,
    'renewal-check': 35,
    'renewal-draw': 6,
    'renewal-find-gaps': 1,
    'renewal-lapsed': 3,
    'renewal-late': 6,
    'renewal-more-time': 2,
    'renewal-pass': 1,
    'renewals-opened': 4,
    'return-asked': 2,
    'return-granted': 1,
    'review-accepted': 34,
    'review-recused': 1,
    'review-submitted': 32,
    'reviewer-assigned': 38,
    'script-compared': 2,
    'script-masked': 2,
    'text-loaded': 4,
    'text-signed': 32,
  })
})

test('the record names nobody', () => {
  const facts = told.record.map((entry) => JSON.stringify(entry.facts))
  const names = told.season.people.flatMap(({ name, email }) => [name, email])

  expect(facts.filter((text) => names.some((name) => text.includes(name)))).toEqual([])
})

test.each(days)('as the season stands on %s, nothing was submitted that the services would refuse', (on) => {
  const then = toldOn(on)
  const refused = then.of('submission').flatMap((row) => {
    const evaluation = EvaluationSchema.parse(row.evaluation)
    const edition = editionOf(then, row, evaluation.asOf)
    const refusal = refuseSubmission({ registration: null, edition, evaluation })
    return refusal ? [[row.person_id, refusal]] : []
  })

  expect(refused).toEqual([])
})

test.each(days)(
  'as the season stands on %s, what is frozen is a judgement of the portfolio beside it',
  (on) => {
    const then = toldOn(on)
    for (const row of then.of('submission')) {
      const frozen = EvaluationSchema.parse(row.evaluation)
      const portfolio = PortfolioSchema.parse(row.portfolio)
      const own = then
        .of('requirement_exception')
        .filter((each) => each.application_id === row.application_id)
      const exceptions = own.map(({ requirement = '', figure = null, reason = '', ...rest }) => {
        const { decided_by = '', decided_on = '', expires_on = '' } = rest
        const decided = { reason, decidedBy: decided_by, decidedOn: decided_on, expiresOn: expires_on }
        const exception =
          figure === null
            ? { kind: 'waived' as const, ...decided }
            : { kind: 'other-figure' as const, figure, ...decided }
        return { requirement, exception }
      })
      const confirmed = new Set(then.of('confirmed_membership').map(({ id }) => id))
      const claimed = (portfolio.memberships ?? []).flatMap(({ id = '' }) => (confirmed.has(id) ? [] : [id]))
      const known = new Set(
        then
          .of('rater_standing')
          .filter(({ association_id }) => association_id === row.association_id)
          .map(({ rater_email }) => rater_email),
      )
      const unknown = (portfolio.references ?? []).flatMap(({ id = '', rater }) =>
        known.has(rater ?? '') ? [] : [id],
      )
      const unconfirmed = new Set([...claimed, ...unknown])
      const edition = editionOf(then, row, frozen.asOf)

      expect(evaluate(edition, portfolio, { asOf: frozen.asOf, exceptions, unconfirmed })).toEqual(frozen)
    }
  },
)

test.each(days)('as the season stands on %s, every decision is one that could be taken', (on) => {
  const then = toldOn(on)
  const background = then.of('decision_background')
  const wrong = then.of('decision').flatMap((row) => {
    const known = background.find((each) => each.application_id === row.application_id)
    const evaluation = EvaluationSchema.parse(known?.evaluation)
    const { decision } = policyOf(then.season, associationOf(then, row.association_id))
    const offered = offerOutcomes(editionOf(then, row, evaluation.asOf), evaluation, decision)
    const taken = offered.find(({ outcome }) => outcome === row.outcome)
    return taken?.inTheWay.length === 0 && known?.review_complete ? [] : [row]
  })

  expect(wrong).toEqual([])
})

test.each(days)('as the season stands on %s, nothing of it lies ahead', (on) => {
  const then = toldOn(on)

  expect(then.record.filter(({ at }) => at.toISOString() >= on)).toEqual([])
  expect(then.of('application').filter(({ expires_on }) => expires_on && expires_on < on)).toEqual([])
})

test('nobody applied before joining', () => {
  const early = told.of('application').filter(({ person_id, opened_at }) => {
    const joined = told.season.people.find(({ id }) => id === person_id)?.joinedOn ?? ''
    return (opened_at?.toISOString() ?? '') < joined
  })

  expect(early).toEqual([])
})

test('whoever was endorsed stands in the register under a number of the year, and a suspension names no reason', () => {
  const told = toldOn('2026-11-21')
  const endorsements = told.of('endorsements')
  const ended = told.of('application').filter(({ state }) => state === 'endorsed')
  const entries = told.of('register_entry')

  expect(endorsements.filter(({ application_id }) => application_id !== null)).toHaveLength(ended.length)
  expect(new Set(endorsements.map(({ association_id, number }) => `${association_id} ${number}`)).size).toBe(
    endorsements.length,
  )
  expect(entries.find(({ name }) => name === 'Kimberly Tso')?.state).toBe('not-current')
  expect(entries.every(({ number = '' }) => /^(BLUERIDGE|NORTHSHORE)-\d{4}-\d{4}$/.test(number))).toBe(true)
})
