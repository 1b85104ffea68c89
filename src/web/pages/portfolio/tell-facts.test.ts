import { expect, test } from 'vitest'
import { createFormat } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { tellFacts } from './tell-facts.ts'

const language = { text: en, format: createFormat(en.lang) }
const names = { providers: new Map(), associations: new Map(), activities: [], domains: [] }
const session = (to: string) => {
  const body = { from: '2025-03-04', to, hours: 2, setting: 'group' as const }
  return tellFacts({ section: 'rsc', body }, names, language).map(({ label }) => label)
}

test('a session of one day says its day once, and one of several says the last one too', () => {
  expect(session('2025-03-04')).not.toContain('Last day')
  expect(session('2025-03-05')).toContain('Last day')
})
