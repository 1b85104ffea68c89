import { expect, test } from 'vitest'
import { aPortfolio, aProvider, aSession } from '../../../test/builders/portfolio.ts'
import type { EntryChange } from './apply-changes.ts'
import { concernsMajority } from './concerns-majority.ts'
import type { EntryBody } from './entry.ts'

const portfolio = aPortfolio({
  providers: [aProvider(), aProvider({ id: 'p2', name: 'Ann Lee' })],
  rsc: [aSession()],
})
const { id: _s, ...session } = aSession()
const { id: _p, ...provider } = aProvider()
const rsc = (id: string, body: Partial<EntryBody<'rsc'>>): EntryChange => ({
  id,
  entry: { section: 'rsc', body: { ...session, ...body } },
})
const about = (body: Partial<EntryBody<'providers'>>): EntryChange => ({
  id: 'p1',
  entry: { section: 'providers', body: { ...provider, ...body } },
})

test.each([
  ['a session with a provider who had none', rsc('new', { provider: 'p2' }), true],
  ['one more session with a provider who had some', rsc('new', { hours: 2 }), false],
  ['a session that goes to another provider', rsc('s1', { provider: 'p2' }), true],
  ['a session whose hours change', rsc('s1', { hours: 3 }), false],
  ['a provider who turns out to hold nothing', about({ endorsements: [] }), true],
  ['a provider whose name changes', about({ name: 'June Parker' }), false],
  ['a removed entry', { id: 's1', entry: null }, false],
])('%s', (_, change, expected) => {
  expect(concernsMajority(portfolio, change)).toBe(expected)
})
