import { expect, test } from 'vitest'
import type { Portfolio } from '../../../evaluation/portfolio.ts'
import { createFormat } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { describeEntries } from './describe-entries.ts'

const language = { text: en, format: createFormat(en.lang) }

function described(portfolio: Omit<Portfolio, 'format'>, ...names: string[]) {
  return names.map(describeEntries({ format: 'attune-portfolio/1', ...portfolio }, language))
}

test('an entry is found by its id, or by its list and position', () => {
  const training = [
    {
      id: 't1',
      title: 'Trauma before words',
      provider: 'Tidewater',
      completedOn: '2024-03-04',
      clockHours: 6,
    },
    { clockHours: 2 },
  ]

  expect(described({ training }, 't1', 'training[1]')).toEqual([
    { label: 'Trauma before words, Tidewater', when: 'March 4, 2024' },
    { label: 'Training', when: 'no day given' },
  ])
})

test('a session names its provider, as far as there is a name', () => {
  const session = { from: '2024-03-04', to: '2024-03-04', hours: 1, setting: 'group' } as const
  const providers = [{ id: 'ada', name: 'Ada Lin' }, { id: 'bo' }]
  const rsc = [
    { ...session, provider: 'ada' },
    { ...session, provider: 'bo' },
    { ...session, setting: 'peer' as const },
  ]

  expect(described({ providers, rsc }, 'rsc[0]', 'rsc[1]', 'rsc[2]').map(({ label }) => label)).toEqual([
    'Group session with Ada Lin',
    'Group session with bo',
    'Peer session with colleagues',
  ])
})

test('a stretch says from when to when, or since when', () => {
  const work = [
    { title: 'Home visitor', employer: 'Early Steps', from: '2020-01-01', to: '2021-12-31', kinds: [] },
    { from: '2022-01-01', to: null, kinds: [] },
  ]

  expect(described({ work }, 'work[0]', 'work[1]')).toEqual([
    { label: 'Home visitor, Early Steps', when: 'January 1, 2020 to December 31, 2021' },
    { label: 'Work', when: 'since January 1, 2022' },
  ])
})

test('codes are worded, and activities go by their name in the catalogue', () => {
  const portfolio: Omit<Portfolio, 'format'> = {
    education: [{ kind: 'university-certificate', awardedOn: '2018-12-15' }],
    leadership: [
      { activity: 'imh-association', from: '2022-01-01' },
      { activity: 'not-in-it', from: '2022-01-01' },
    ],
    references: [{ role: 'student', completedOn: null }],
    agreements: [{ document: 'code-of-ethics', signedOn: '2022-01-01' }],
    exams: [{ category: 'imhm-clinical', completedOn: '2022-01-01' }],
  }
  const activities = ['leadership[0]', 'leadership[1]']
  const names = ['education[0]', ...activities, 'references[0]', 'agreements[0]', 'exams[0]']

  expect(described(portfolio, ...names).map(({ label }) => label)).toEqual([
    'University certificate',
    'Office or committee work in an infant mental health association',
    'not in it',
    'Rating by a student',
    'Signed: code of ethics',
    'Exam, Mentor-Clinical',
  ])
})

test('a name that nothing has is shown as it is', () => {
  expect(described({}, 'x9')).toEqual([{ label: 'x9', when: '' }])
})

test('a provider who was vetted in place of an Endorsement is told so, by whom and since when', () => {
  const vetted = [{ association: 'vaimh', category: 'imhm-clinical' as const, from: '2022-01-01', to: null }]
  const describe = describeEntries(
    { format: 'attune-portfolio/1', person: {}, providers: [{ id: 'p1', name: 'Cy Young', vetted }] },
    { text: en, format: createFormat(en.lang) },
  )

  expect(describe('p1').when).toBe('Vetted by vaimh as meeting Mentor-Clinical, since January 1, 2022')
})
