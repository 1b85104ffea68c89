import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aPortfolio } from '../../../test/builders/portfolio.ts'
import { providerEntry, sessionEntry, trainingEntry } from '../../../test/builders/portfolio-entry.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { PortfolioEntry, SectionBody } from '../portfolio/entry.ts'
import { planImport } from './plan-import.ts'

const at = new Date('2026-11-21T15:00:00Z')

function kept(id: string, entry: SectionBody): PortfolioEntry {
  return { ...entry, id, basis: null, version: 1, createdAt: at, updatedAt: at, removedAt: null }
}

function counting(): () => string {
  let last = 0
  return () => {
    last += 1
    return `new-${last}`
  }
}

const training = trainingEntry()
const session = (provider: string, hours = 1.5) => sessionEntry(provider, { hours })

test('an empty portfolio gets everything, under new ids, and sessions follow their provider', () => {
  const incoming = aPortfolio({
    rsc: [{ id: 's1', ...session('p1').body }],
    providers: [{ id: 'p1', ...providerEntry().body }],
    training: [training.body],
  })

  expect(planImport([], incoming, counting())).toEqual({
    added: [
      { id: 'new-1', entry: providerEntry() },
      { id: 'new-2', entry: training },
      { id: 'new-3', entry: session('new-1') },
    ],
    changed: [],
    same: [],
    recordedByAssociations: 0,
  })
})

test('what came from here and was not touched is the same', () => {
  const present = [kept('a', training), kept('p', providerEntry()), kept('s', session('p'))]

  expect(planImport(present, documentOf(present), counting())).toMatchObject({
    added: [],
    changed: [],
    same: { length: 3 },
  })
})

test('an entry that the document words differently is a change of that entry', () => {
  const present = [kept('a', training)]
  const incoming = aPortfolio({ training: [{ id: 'a', ...training.body, clockHours: 7 }] })

  expect(planImport(present, incoming, counting()).changed).toEqual([
    { present: present[0], entry: trainingEntry({ clockHours: 7 }) },
  ])
})

test('the same entry under another id is the same', () => {
  const incoming = aPortfolio({ training: [{ id: 't1', ...training.body }] })

  expect(planImport([kept('a', training)], incoming, counting())).toMatchObject({
    added: [],
    same: [{ id: 'a' }],
  })
})

test('two equal sessions of a day stay two', () => {
  const incoming = aPortfolio({ training: [training.body, training.body] })

  expect(planImport([kept('a', training)], incoming, counting())).toMatchObject({
    added: [{ id: 'new-1', entry: training }],
    same: [{ id: 'a' }],
  })
})

test('an entry known by its id is not taken by another of the same words', () => {
  const [six, seven] = [training, trainingEntry({ clockHours: 7 })]
  const incoming = aPortfolio({
    training: [
      { id: 'other', ...six.body },
      { id: 'a', ...seven.body },
    ],
  })

  expect(planImport([kept('a', six)], incoming, counting())).toMatchObject({
    added: [{ entry: six }],
    changed: [{ present: { id: 'a' }, entry: seven }],
  })
})

test('an id of one section does not stand for an entry of another', () => {
  const incoming = aPortfolio({ memberships: [{ id: 'a', association: 'vaimh', from: '2024-01-01' }] })

  expect(planImport([kept('a', training)], incoming, counting())).toMatchObject({
    added: [{ id: 'new-1' }],
    changed: [],
  })
})

test('sessions of a provider that is here under another id are compared by that id', () => {
  const present = [kept('p', providerEntry()), kept('s', session('p'))]
  const incoming = aPortfolio({
    providers: [{ id: 'p1', ...providerEntry().body }],
    rsc: [session('p1').body, session('p1', 2).body],
  })

  expect(planImport(present, incoming, counting())).toMatchObject({
    added: [{ entry: session('p', 2) }],
    same: [{ id: 'p' }, { id: 's' }],
  })
})

test('what an association records is counted, where it is not here already', () => {
  const exam = { category: 'imhm-clinical', completedOn: '2024-06-01', passed: true } as const
  const present = [kept('x', { section: 'exams', body: exam })]
  const judgement = { standard: 'vaimh/imhm-clinical', requirement: 'competencies', outcome: 'met' } as const
  const incoming = aPortfolio({ exams: [exam], judgements: [{ ...judgement, decidedOn: '2024-05-01' }] })

  expect(planImport(present, incoming, counting()).recordedByAssociations).toBe(1)
})

test('what was added is all the same when the document comes again', () => {
  const some = fc.array(fc.constantFrom(1, 2, 3), { maxLength: 8 })
  fc.assert(
    fc.property(some, some, (first, second) => {
      const present = first.map((clockHours, index) => kept(`a${index}`, trainingEntry({ clockHours })))
      const incoming = aPortfolio({
        training: second.map((clockHours) => trainingEntry({ clockHours }).body),
      })
      const { added } = planImport(present, incoming, counting())
      const after = [...present, ...added.map(({ id, entry }) => kept(id, entry))]

      expect(planImport(after, incoming, counting())).toMatchObject({ added: [], changed: [] })
    }),
  )
})

function documentOf(present: readonly PortfolioEntry[]): Portfolio {
  const lists = Map.groupBy(present, ({ section }) => section)
  const written = [...lists].map(([section, own]) => [section, own.map(({ id, body }) => ({ id, ...body }))])
  return { format: 'attune-portfolio/1', ...Object.fromEntries(written) }
}

test('a provider of whom a register tells is the same with its words, and without them', () => {
  const present = [kept('p', { section: 'providers', body: { name: 'Harriet' } })]
  const day = { category: 'imhm-clinical', from: '2015-01-01', to: null } as const
  const record = { association: 'vaimh', name: 'Harriet Lindqvist', endorsements: [day], vetted: [] }
  const standings = [{ entryId: 'p', records: [record], isWaiting: false }]
  const told = { name: 'Harriet Lindqvist', endorsements: [day], vetted: [] }
  const plan = (provider: { id: string; name: string }) =>
    planImport(present, aPortfolio({ providers: [provider] }), counting(), standings)
  const same = { added: [], changed: [], same: [present[0]] }

  expect(plan({ id: 'p', ...told })).toMatchObject(same)
  expect(plan({ id: 'p', name: 'Harriet' })).toMatchObject(same)
  expect(plan({ id: 'elsewhere', ...told })).toMatchObject(same)
  expect(plan({ id: 'elsewhere', name: 'Harriet' })).toMatchObject(same)
})
