import { randomUUID } from 'node:crypto'
import type { SignedIn } from '../../../src/domain/rights.ts'
import { confirmMemberships } from '../../../src/services/ways/confirm-memberships.ts'
import { insertEntries, type NewEntry } from '../../../src/store/portfolio/insert-entries.ts'
import { lockPortfolio } from '../../../src/store/portfolio/lock-portfolio.ts'
import { withScope } from '../../../src/store/with-scope.ts'
import { asOwner } from '../../rights/owner.ts'
import type { Deed, Giver, LoggedEntry } from '../plan.ts'
import { idOf, noonOf, officeAt, type Stage } from './stage.ts'

type Of<Kind extends Deed['does']> = Extract<Deed, { does: Kind }>

/** Somebody is awarded an Endorsement, as the way through an application would leave it. */
export async function award(stage: Stage, person: SignedIn, deed: Of<'award'>): Promise<string> {
  const { id: association_id, planned } = officeAt(stage, deed.at)
  const id = idOf(`endorsement ${person.id} ${deed.category} ${deed.on}`)
  const application = deed.submittedOn === null ? null : idOf(`application ${id}`)
  const { standards } = stage.means
  const own = `${planned.sheetsOf}/${deed.category}`
  const standard = standards.standardIds.includes(own) ? own : `alliance/${deed.category}`
  const { edition } = standards.getEdition(standard, deed.on)
  const [at, about] = [noonOf(deed.on), { association_id, person_id: person.id, standard, edition }]
  const state = deed.emergingUntil === undefined ? 'active' : 'emerging'
  await asOwner(stage.database, async (_, insert) => {
    if (application !== null && deed.submittedOn !== null)
      await insert('application', {
        ...{ ...about, id: application, state: 'endorsed', state_since: at },
        ...{ opened_at: noonOf(deed.submittedOn), submitted_at: noonOf(deed.submittedOn) },
      })
    await insert('endorsements', {
      ...{ ...about, id, application_id: application, number: id.toUpperCase(), category: deed.category },
      ...{ name_shown: person.name, state, awarded_on: deed.on, awarded_at: at },
      valid_until: deed.emergingUntil ?? null,
    })
    await insert('endorsement_changes', {
      ...{ endorsement_id: id, number: 1, association_id, step: 'award', to_state: state },
      ...{ on_day: deed.on, at },
    })
  })
  return 'done'
}

const endorsedFor: Readonly<Record<Giver, string | null>> = {
  mentor: 'imhm-clinical',
  'reflective-supervisor': 'ers',
  'not-endorsed': null,
  unknown: null,
}

function providerOf(person: SignedIn, by: Giver): NewEntry {
  const category = endorsedFor[by]
  const endorsements =
    category === null ? [] : [{ category: category as 'ers', from: '2010-01-01', to: null }]
  const body = { name: `Helen ${by}`, ...(by !== 'unknown' && { endorsements }) }
  return { id: idOf(`provider ${person.id} ${by}`), entry: { section: 'providers', body } }
}

function entryOf(person: SignedIn, given: LoggedEntry): NewEntry {
  switch (given.section) {
    case 'training': {
      const body = { title: 'Institute', provider: 'Center', completedOn: given.on, clockHours: given.hours }
      return { entry: { section: 'training', body: { ...body, topics: [...given.topics] } } }
    }
    case 'rsc': {
      const provider = idOf(`provider ${person.id} ${given.by}`)
      const { from, to, hours, isPeer } = given
      return {
        entry: { section: 'rsc', body: { provider, from, to, hours, setting: isPeer ? 'peer' : 'group' } },
      }
    }
    case 'work': {
      const body = { employer: 'Clinic', title: 'Supervisor', from: given.from, to: null, paid: true }
      return { entry: { section: 'work', body: { ...body, kinds: ['providing-rsc'] } } }
    }
    case 'memberships':
      return {
        entry: {
          section: 'memberships',
          body: { association: given.memberOf, from: given.from, to: given.to },
        },
      }
    default:
      return given satisfies never
  }
}

export async function log(stage: Stage, person: SignedIn, { entries }: Of<'log'>): Promise<string> {
  await insertLogged(stage, person, entries)
  return 'done'
}

/** Answers the ids of what was logged. */
export async function insertLogged(
  stage: Stage,
  person: SignedIn,
  entries: readonly LoggedEntry[],
): Promise<readonly string[]> {
  const givers = [...new Set(entries.flatMap((entry) => (entry.section === 'rsc' ? [entry.by] : [])))]
  const given = entries.map((entry) => ({ ...entryOf(person, entry), id: randomUUID() }))
  await withScope(stage.database.db, { personId: person.id }, async (tx) => {
    const { batch } = await lockPortfolio(tx, person.id)
    const author = { personId: person.id, at: stage.now, batch }
    const providers = givers.map((by) => providerOf(person, by))
    await insertEntries(tx, author, [...providers, ...given])
  })
  return given.map(({ id }) => id)
}

export async function confirm(
  stage: Stage,
  person: SignedIn,
  deed: Of<'confirm-membership'>,
): Promise<string> {
  const { id: associationId, coordinator } = officeAt(stage, deed.at)
  const { memberOf, from, to } = deed
  const given = {
    personId: person.id,
    memberOf,
    from,
    to,
    number: null,
    source: 'list',
    entryId: null,
  } as const
  const who = { personId: coordinator.id, associationId, at: stage.now }
  const { confirmed } = await confirmMemberships(stage.database.db, who, [given])
  return confirmed === 1 ? 'done' : 'left'
}
