import { describe, expect, test } from 'vitest'
import {
  type Access,
  type ApplicationAction,
  type Assurance,
  decideAccess,
  type PortfolioAction,
  type PortfolioObject,
  type Role,
  roles,
  type SignedIn,
  type StaffAction,
} from './rights.ts'

const virginia = { id: 'va', shortId: 'vaimh', name: 'Virginia' }
const michigan = { id: 'mi', shortId: 'mi-aimh', name: 'Michigan' }

function aPerson(role: Role, association = virginia, assurance: Assurance = 'strong'): SignedIn {
  return {
    kind: 'person',
    id: `${role} of ${association.id}`,
    name: 'June Park',
    email: 'june@example.org',
    roles: [{ association, role }],
    assurance,
  }
}

/** Of an applicant in Virginia, advised by Virginia's advisor. */
const portfolio: PortfolioObject = {
  personId: 'rosa',
  applicantIn: ['va'],
  advisors: [{ personId: 'advisor of va', associationId: 'va' }],
  reviewers: [],
}
/** Of the same applicant, once Virginia's reviewer reviews the application. */
const reviewed: PortfolioObject = {
  ...portfolio,
  reviewers: [{ personId: 'reviewer of va', associationId: 'va' }],
}

describe('a portfolio', () => {
  const rows: readonly [PortfolioAction, Role, Access][] = [
    ['see-portfolio', 'applicant', 'hidden'],
    ['see-portfolio', 'advisor', 'allowed'],
    ['see-portfolio', 'reviewer', 'hidden'],
    ['see-portfolio', 'marker', 'hidden'],
    ['see-portfolio', 'coordinator', 'allowed'],
    ['see-portfolio', 'administrator', 'allowed'],
    ['comment', 'applicant', 'hidden'],
    ['comment', 'advisor', 'allowed'],
    ['comment', 'marker', 'hidden'],
    ['comment', 'coordinator', 'allowed'],
    ['change-portfolio', 'coordinator', 'hidden'],
    ['change-portfolio', 'administrator', 'hidden'],
    ['take-away', 'administrator', 'hidden'],
  ]
  test.each(rows)('%s: a person who is %s of the same association is answered %s', (action, role, access) => {
    expect(decideAccess(aPerson(role), { action, portfolio })).toBe(access)
  })

  test('is read by its reviewer with a second factor, who does not write there', () => {
    const ask = (actor: SignedIn, action: PortfolioAction) =>
      decideAccess(actor, { action, portfolio: reviewed })

    expect(ask(aPerson('reviewer'), 'see-portfolio')).toBe('allowed')
    expect(ask(aPerson('reviewer', virginia, 'mailed'), 'see-portfolio')).toBe('second-factor')
    expect(ask(aPerson('reviewer'), 'comment')).toBe('hidden')
    expect(ask(aPerson('reviewer'), 'change-portfolio')).toBe('hidden')
    expect(ask(aPerson('reviewer'), 'take-away')).toBe('hidden')
    // Who gave up the role, or holds it elsewhere, reads nothing.
    expect(ask({ ...aPerson('marker'), id: 'reviewer of va' }, 'see-portfolio')).toBe('hidden')
    expect(ask({ ...aPerson('reviewer', michigan), id: 'reviewer of va' }, 'see-portfolio')).toBe('hidden')
  })

  test.each(roles)('does not exist for a %s of another association', (role) => {
    expect(decideAccess(aPerson(role, michigan), { action: 'see-portfolio', portfolio })).toBe('hidden')
  })

  test('is its person’s own to see, change, comment on and take away', () => {
    const rosa: SignedIn = { ...aPerson('applicant', virginia, 'mailed'), id: 'rosa' }
    const actions: PortfolioAction[] = ['see-portfolio', 'change-portfolio', 'comment', 'take-away']

    expect(actions.map((action) => decideAccess(rosa, { action, portfolio }))).toEqual(
      actions.map(() => 'allowed'),
    )
  })

  test('asks staff for their second factor first', () => {
    const coordinator = aPerson('coordinator', virginia, 'mailed')

    expect(decideAccess(coordinator, { action: 'see-portfolio', portfolio })).toBe('second-factor')
  })

  test('does not ask for a second factor where even that would not open it', () => {
    const coordinator = aPerson('coordinator', michigan, 'mailed')

    expect(decideAccess(coordinator, { action: 'see-portfolio', portfolio })).toBe('hidden')
  })

  test('is hidden from an advisor who advises somebody else', () => {
    const other = { ...aPerson('advisor'), id: 'another advisor' }

    expect(decideAccess(other, { action: 'see-portfolio', portfolio })).toBe('hidden')
  })

  test('is hidden from an advisor whose role has ended', () => {
    const former: SignedIn = { ...aPerson('advisor'), roles: [] }

    expect(decideAccess(former, { action: 'see-portfolio', portfolio })).toBe('hidden')
  })

  test('is hidden from staff once its person is no longer an applicant there', () => {
    const left = { ...portfolio, applicantIn: ['mi'] }

    expect(decideAccess(aPerson('coordinator'), { action: 'see-portfolio', portfolio: left })).toBe('hidden')
    expect(decideAccess(aPerson('advisor'), { action: 'see-portfolio', portfolio: left })).toBe('hidden')
  })

  test('asks a visitor to sign in', () => {
    expect(decideAccess({ kind: 'visitor' }, { action: 'see-portfolio', portfolio })).toBe('sign-in')
  })
})

describe('an application', () => {
  const application = { applicationId: 'a1', personId: 'rosa', associationId: 'va', reviewers: ['ben'] }
  const actions: ApplicationAction[] = [
    'see-application',
    'change-application',
    'process-application',
    'review-application',
  ]
  const ask = (actor: SignedIn) => actions.map((action) => decideAccess(actor, { action, application }))

  test('is seen and changed by its applicant, who never handles it, whatever roles there are', () => {
    const rosa = { ...aPerson('coordinator'), id: 'rosa' }

    expect(ask(rosa)).toEqual(['allowed', 'allowed', 'hidden', 'hidden'])
  })

  test('is seen and handled by staff, and reviewed by its reviewers', () => {
    expect(ask(aPerson('coordinator'))).toEqual(['allowed', 'hidden', 'allowed', 'hidden'])
    expect(ask({ ...aPerson('reviewer'), id: 'ben' })).toEqual(['allowed', 'hidden', 'hidden', 'allowed'])
  })

  test('is decided on by staff and by the committee, never by the applicant or by who lost the role', () => {
    const decided = { ...application, committee: ['ben', 'rosa'] }
    const wish = { action: 'decide-application', application: decided } as const
    const askAs = (actor: SignedIn) => decideAccess(actor, wish)

    expect(askAs(aPerson('administrator'))).toBe('allowed')
    expect(askAs({ ...aPerson('reviewer'), id: 'ben' })).toBe('allowed')
    expect(askAs({ ...aPerson('reviewer', virginia, 'mailed'), id: 'ben' })).toBe('second-factor')
    expect(askAs({ ...aPerson('advisor'), id: 'ben' })).toBe('hidden')
    expect(askAs({ ...aPerson('reviewer', michigan), id: 'ben' })).toBe('hidden')
    expect(askAs(aPerson('reviewer'))).toBe('hidden')
    expect(askAs({ ...aPerson('coordinator'), id: 'rosa' })).toBe('hidden')
  })

  test('is hidden from other reviewers, former ones, advisors, markers and other associations', () => {
    const hidden = actions.map(() => 'hidden')

    expect(ask(aPerson('reviewer'))).toEqual(hidden)
    expect(ask({ ...aPerson('advisor'), id: 'ben' })).toEqual(hidden)
    expect(ask(aPerson('marker'))).toEqual(hidden)
    expect(ask(aPerson('coordinator', michigan))).toEqual(hidden)
    expect(ask({ ...aPerson('reviewer', michigan), id: 'ben' })).toEqual(hidden)
  })

  test('asks staff for their second factor first', () => {
    expect(ask(aPerson('coordinator', virginia, 'mailed'))).toEqual([
      'second-factor',
      'hidden',
      'second-factor',
      'hidden',
    ])
  })
})

describe('a renewal that is audited', () => {
  const audited = { personId: 'rosa', associationId: 'va' }
  const ask = (actor: SignedIn) =>
    (['audit-renewal', 'answer-audit'] as const).map((action) => decideAccess(actor, { action, audited }))

  test('is answered by its person and looked at by staff, never by the same', () => {
    expect(ask(aPerson('coordinator'))).toEqual(['allowed', 'hidden'])
    expect(ask(aPerson('administrator'))).toEqual(['allowed', 'hidden'])
    expect(ask({ ...aPerson('applicant'), id: 'rosa' })).toEqual(['hidden', 'allowed'])
    expect(ask({ ...aPerson('coordinator'), id: 'rosa' })).toEqual(['hidden', 'allowed'])
  })

  test('is hidden from everybody else, and asks staff for their second factor', () => {
    const hidden = ['hidden', 'hidden']

    expect(ask(aPerson('reviewer'))).toEqual(hidden)
    expect(ask(aPerson('advisor'))).toEqual(hidden)
    expect(ask(aPerson('coordinator', michigan))).toEqual(hidden)
    expect(ask(aPerson('coordinator', virginia, 'mailed'))).toEqual(['second-factor', 'hidden'])
  })
})

describe('an association', () => {
  const allowed: Record<StaffAction, readonly Role[]> = {
    'see-people': ['coordinator', 'administrator'],
    'see-advised': ['advisor', 'coordinator', 'administrator'],
    'assign-advisors': ['coordinator', 'administrator'],
    'answer-questions': ['coordinator', 'administrator'],
    'see-mail': ['coordinator', 'administrator'],
    'change-roles': ['administrator'],
    'change-association': ['administrator'],
    'see-applications': ['coordinator', 'administrator'],
    'change-policy': ['administrator'],
    review: ['reviewer'],
    'assign-reviewers': ['coordinator', 'administrator'],
    'keep-reviewers': ['reviewer', 'coordinator', 'administrator'],
    'follow-reviews': ['reviewer', 'coordinator', 'administrator'],
    mark: ['marker'],
    'run-marking': ['coordinator', 'administrator'],
    'keep-markers': ['marker', 'coordinator', 'administrator'],
    enter: ['advisor', 'reviewer', 'marker', 'coordinator', 'administrator'],
    'open-evidence': ['advisor', 'reviewer', 'coordinator', 'administrator'],
    'see-exams': ['coordinator', 'administrator'],
    'run-exams': ['coordinator', 'administrator'],
    'audit-renewals': ['coordinator', 'administrator'],
    'decide-applications': ['reviewer', 'coordinator', 'administrator'],
    vote: ['reviewer', 'coordinator', 'administrator'],
    'keep-exam-items': ['coordinator', 'administrator'],
  }
  const seated = (actor: SignedIn): SignedIn => ({ ...actor, committees: ['va'] })
  const actions = Object.entries(allowed) as [StaffAction, readonly Role[]][]

  test.each(actions)('lets nobody %s but those whose role it is', (action, who) => {
    const answers = roles.map((role) => decideAccess(seated(aPerson(role)), { action, associationId: 'va' }))

    expect(answers).toEqual(roles.map((role) => (who.includes(role) ? 'allowed' : 'hidden')))
  })

  test('asks only those for votes who sit on its committee', () => {
    const elsewhere = { ...aPerson('reviewer'), committees: ['mi'] }

    expect(decideAccess(aPerson('reviewer'), { action: 'vote', associationId: 'va' })).toBe('hidden')
    expect(decideAccess(elsewhere, { action: 'vote', associationId: 'va' })).toBe('hidden')
  })

  test.each(actions)('of another person’s role does not matter elsewhere: %s', (action) => {
    const answers = roles.map((role) =>
      decideAccess(seated(aPerson(role, michigan)), { action, associationId: 'va' }),
    )

    expect(answers).toEqual(roles.map(() => 'hidden'))
  })

  test('asks its staff for their second factor first, and nobody else', () => {
    const ask = (role: Role) =>
      decideAccess(aPerson(role, virginia, 'mailed'), { action: 'change-roles', associationId: 'va' })

    expect(roles.map(ask)).toEqual(['hidden', 'hidden', 'hidden', 'hidden', 'hidden', 'second-factor'])
  })
})

test('the item bank is open to staff who keep it, but to nobody who sits the exam of the same office', () => {
  const ask = (role: Role, askerSitsHere: boolean, association = virginia) => {
    const bank = { associationId: 'va', askerSitsHere }
    return decideAccess(aPerson(role, association), { action: 'open-exam-bank', bank })
  }

  expect(roles.map((role) => ask(role, false))).toEqual(
    roles.map((role) => (role === 'coordinator' || role === 'administrator' ? 'allowed' : 'hidden')),
  )
  expect(roles.map((role) => ask(role, true))).toEqual(roles.map(() => 'hidden'))
  expect(ask('coordinator', false, michigan)).toBe('hidden')
})

test('scripts are open to markers and staff of the office, but to nobody who sits the exam there', () => {
  const ask = (role: Role, askerSitsHere: boolean) => {
    const bank = { associationId: 'va', askerSitsHere }
    return decideAccess(aPerson(role, virginia), { action: 'see-scripts', bank })
  }

  const mayMark: readonly Role[] = ['marker', 'coordinator', 'administrator']
  expect(roles.filter((role) => ask(role, false) === 'allowed')).toEqual(
    roles.filter((role) => mayMark.includes(role)),
  )
  expect(roles.map((role) => ask(role, true))).toEqual(roles.map(() => 'hidden'))
})
