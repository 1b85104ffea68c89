import { describe, expect, test } from 'vitest'
import {
  type Asking,
  confirmationState,
  doubtAbout,
  hoursByConfirmation,
  mayBeAsked,
  type Session,
} from './confirmation.ts'

const session: Session = {
  provider: 'p1',
  from: '2024-03-01',
  to: '2024-03-01',
  hours: 1.5,
  setting: 'individual',
}
const now = new Date('2024-06-01T12:00:00Z')
const before = new Date('2024-05-31T12:00:00Z')
const later = new Date('2024-07-01T12:00:00Z')

function anAsking(overrides: Partial<Asking> = {}): Asking {
  return {
    requestId: 'q1',
    session,
    askedAt: before,
    expiresAt: later,
    revokedAt: null,
    finishedAt: null,
    verdict: null,
    reason: null,
    ...overrides,
  }
}

const confirmed = anAsking({ verdict: 'confirmed', finishedAt: before })
const doubtful = anAsking({ verdict: 'doubtful', reason: 'We met for an hour.', finishedAt: before })
const state = (askings: readonly Asking[], of: Session = session) => confirmationState(of, askings, now)

describe('a session is', () => {
  test('unasked where nobody was asked', () => {
    expect(state([])).toBe('unasked')
  })

  test('asked while the link is open', () => {
    expect(state([anAsking()])).toBe('asked')
  })

  test.each([
    ['has run out', anAsking({ expiresAt: now })],
    ['was taken back', anAsking({ revokedAt: before })],
    ['was declined', anAsking({ finishedAt: before })],
  ])('unasked again once the link %s', (_, asking) => {
    expect(state([asking])).toBe('unasked')
  })

  test('confirmed or doubtful once it is answered', () => {
    expect([state([confirmed]), state([doubtful])]).toEqual(['confirmed', 'doubtful'])
  })

  test('as the latest answer says, in whatever order they are told', () => {
    const again = { ...confirmed, requestId: 'q2', askedAt: now }

    expect([state([doubtful, again]), state([again, doubtful])]).toEqual(['confirmed', 'confirmed'])
  })

  test('asked while a doubt is asked about again, and doubtful again when that link runs out', () => {
    const again = anAsking({ requestId: 'q2', askedAt: now })

    expect(state([doubtful, again])).toBe('asked')
    expect(state([doubtful, { ...again, expiresAt: now }])).toBe('doubtful')
  })
})

describe('a session that was edited', () => {
  const edits: [string, Partial<Session>][] = [
    ['hours', { hours: 2 }],
    ['first day', { from: '2024-02-29' }],
    ['last day', { to: '2024-03-02' }],
    ['setting', { setting: 'group' }],
    ['hours about supervision given', { hoursAboutSupervisionGiven: 1 }],
    ['provider', { provider: 'p2' }],
  ]
  test.each(edits)('in its %s has changed since, whether it was answered or only asked', (_, edit) => {
    const edited = { ...session, ...edit }

    expect([state([confirmed], edited), state([doubtful], edited), state([anAsking()], edited)]).toEqual([
      'changed-since',
      'changed-since',
      'changed-since',
    ])
  })

  test('and is back as it was is confirmed still', () => {
    expect(state([confirmed], { ...session })).toBe('confirmed')
  })

  test('only by tagging competency areas is confirmed still', () => {
    expect(state([confirmed], { ...session, competencyAreas: ['attachment'] })).toBe('confirmed')
  })

  test('only by saying that no hours were about supervision given is confirmed still', () => {
    expect(state([confirmed], { ...session, hoursAboutSupervisionGiven: 0 })).toBe('confirmed')
  })

  test('and confirmed anew is confirmed', () => {
    const edited = { ...session, hours: 2 }
    const anew = { ...confirmed, session: edited, askedAt: now }

    expect(state([confirmed, anew], edited)).toBe('confirmed')
  })

  test('after a link that nobody answered is merely unasked', () => {
    expect(state([anAsking({ revokedAt: before })], { ...session, hours: 2 })).toBe('unasked')
  })
})

test('the doubt that is told is that of the latest answer, about the session as it is', () => {
  const again = { ...doubtful, askedAt: now, reason: 'Not that day.' }

  expect(doubtAbout(session, [doubtful, again])).toBe('Not that day.')
  expect(doubtAbout(session, [doubtful, { ...confirmed, askedAt: now }])).toBeNull()
  expect(doubtAbout({ ...session, hours: 1 }, [doubtful])).toBeNull()
})

test('a provider is not asked about what waits or is confirmed', () => {
  const states = ['unasked', 'asked', 'confirmed', 'doubtful', 'changed-since'] as const

  expect(states.filter(mayBeAsked)).toEqual(['unasked', 'doubtful', 'changed-since'])
})

test('hours add up exactly in each state', () => {
  const tenth = Array.from({ length: 30 }, () => ({ hours: 0.1, state: 'confirmed' }) as const)

  expect(hoursByConfirmation([...tenth, { hours: 1.5, state: 'unasked' }])).toEqual({
    unasked: 1.5,
    asked: 0,
    confirmed: 3,
    doubtful: 0,
    'changed-since': 0,
  })
})
