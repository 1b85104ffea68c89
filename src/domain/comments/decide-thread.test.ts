import { describe, expect, test } from 'vitest'
import { type Access, type PortfolioObject, type Role, roles, type SignedIn } from '../rights.ts'
import { decideThread, partOf } from './decide-thread.ts'

const virginia = { id: 'va', shortId: 'vaimh', name: 'Virginia' }
const michigan = { id: 'mi', shortId: 'mi-aimh', name: 'Michigan' }

/** An applicant in both associations, advised by Virginia's advisor. */
const portfolio: PortfolioObject = {
  personId: 'rosa',
  applicantIn: ['va', 'mi'],
  advisors: [{ personId: 'advisor of va', associationId: 'va' }],
  reviewers: [{ personId: 'reviewer of va', associationId: 'va' }],
}

function aPerson(role: Role, association: typeof virginia, parts: Partial<SignedIn> = {}): SignedIn {
  return {
    kind: 'person',
    id: `${role} of ${association.id}`,
    name: 'June Park',
    email: 'june@example.org',
    roles: [{ association, role }],
    assurance: 'strong',
    ...parts,
  }
}

describe('threads of Virginia about Rosa’s portfolio', () => {
  const here: Record<Role, Access> = {
    applicant: 'hidden',
    advisor: 'allowed',
    reviewer: 'hidden',
    marker: 'hidden',
    coordinator: 'allowed',
    administrator: 'allowed',
  }

  test.each(roles)('a person who is %s there', (role) => {
    expect(decideThread(aPerson(role, virginia), portfolio, 'va')).toBe(here[role])
  })

  test.each(roles)('do not exist for a %s of Michigan, where Rosa is an applicant too', (role) => {
    expect(decideThread(aPerson(role, michigan), portfolio, 'va')).toBe('hidden')
  })

  test('do not exist for an advisor of somebody else there', () => {
    expect(decideThread(aPerson('advisor', virginia, { id: 'another' }), portfolio, 'va')).toBe('hidden')
  })

  test('do not exist for staff once Rosa has left', () => {
    const left = { ...portfolio, applicantIn: ['mi'] }

    expect(decideThread(aPerson('coordinator', virginia), left, 'va')).toBe('hidden')
  })

  test('ask staff for their second factor, and Rosa for none', () => {
    const coordinator = aPerson('coordinator', virginia, { assurance: 'mailed' })
    const rosa = aPerson('applicant', virginia, { id: 'rosa', assurance: 'mailed' })

    expect(decideThread(coordinator, portfolio, 'va')).toBe('second-factor')
    expect(decideThread(rosa, portfolio, 'va')).toBe('allowed')
  })
})

describe('somebody writes', () => {
  test('as the applicant in threads about his or her own portfolio, whatever other roles there are', () => {
    expect(partOf(aPerson('coordinator', virginia, { id: 'rosa' }), portfolio, 'va')).toBe('applicant')
  })

  test('as the advisor where that is what he or she is to the applicant', () => {
    expect(partOf(aPerson('coordinator', virginia, { id: 'advisor of va' }), portfolio, 'va')).toBe('advisor')
    expect(partOf(aPerson('coordinator', virginia, { id: 'advisor of va' }), portfolio, 'mi')).toBe('staff')
  })

  test('as staff otherwise', () => {
    expect(partOf(aPerson('coordinator', virginia), portfolio, 'va')).toBe('staff')
  })
})
