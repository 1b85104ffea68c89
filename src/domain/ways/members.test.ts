import { describe, expect, test } from 'vitest'
import { matchMembers } from './match-members.ts'
import { type ListedMember, readMembers } from './read-members.ts'

const calendar = { year: 'calendar', cutOff: '10-01' } as const

function rows(...lines: string[]) {
  return lines.map((line) => line.split('|'))
}

describe('a membership list', () => {
  test('is read by its headings in any order, below a title', () => {
    const table = rows(
      'Members 2026',
      '',
      'Member No.|E-Mail Address|Valid from|Expires|Full Name|Notes',
      'V-17|Rosa@Example.org|2026-01-01|12/31/2026|Rosa Delgado|paid by check',
    )

    expect(readMembers(table, calendar)).toEqual({
      members: [
        {
          line: 4,
          name: 'Rosa Delgado',
          email: 'rosa@example.org',
          from: '2026-01-01',
          to: '2026-12-31',
          number: 'V-17',
        },
      ],
      faults: [],
    })
  })

  test('is read by the words of the page itself: name, first day, last day', () => {
    const table = rows('Name|First day|Last day', 'Rosa Delgado|2026-01-01|2026-12-31')
    const read = readMembers(table, calendar)

    expect('members' in read && read.members.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Rosa Delgado', '2026-01-01', '2026-12-31'],
    ])
  })

  test('with the day of payment alone ends by the rules of the association', () => {
    const table = rows('First Name|Last Name|Date paid', 'Rosa|Delgado|9/30/2026', 'Lena|Okafor|10/1/2026')
    const read = readMembers(table, calendar)

    expect('members' in read && read.members.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['Rosa Delgado', '2026-09-30', '2026-12-31'],
      ['Lena Okafor', '2026-10-01', '2027-12-31'],
    ])
  })

  test('with the last day alone holds from the beginning of that year', () => {
    const read = readMembers(rows('Name|Paid through', 'Rosa Delgado|2026-06-30'), calendar)
    expect(read).toMatchObject({ members: [{ from: '2026-01-01', to: '2026-06-30' }] })
  })

  test('tells every line that cannot be used with its place and the cell', () => {
    const table = rows(
      'Name|From|To',
      'Rosa Delgado|soon|2026-12-31',
      '||',
      '|2026-01-01|2026-12-31',
      'Lena Okafor||',
      'June Park|2026-06-01|2026-05-01',
      'Omar Haddad|2026-01-01|2026-12-31',
    )

    expect(readMembers(table, calendar)).toMatchObject({
      members: [{ line: 7, name: 'Omar Haddad' }],
      faults: [
        { line: 2, code: 'not-a-day', cell: 'soon' },
        { line: 4, code: 'nobody', cell: '' },
        { line: 5, code: 'no-day', cell: '' },
        { line: 6, code: 'ends-before', cell: '2026-05-01' },
      ],
    })
  })

  test('refuses a day that may be either where the list proves both orders', () => {
    const table = rows('Name|From', 'A B|31/1/2026', 'C D|1/31/2026', 'E F|3/4/2026')
    expect(readMembers(table, calendar)).toMatchObject({
      faults: [{ line: 4, code: 'either-day', cell: '3/4/2026' }],
    })
  })

  test('without headings is not read', () => {
    expect(readMembers(rows('Rosa Delgado|2026-01-01'), calendar)).toEqual({ fault: 'no-headings' })
  })
})

describe('who a line is', () => {
  const rosa = { id: 'r', name: 'Rosa Delgado', email: 'Rosa@example.org' }
  const lena = { id: 'l', name: 'Lena Okafor', email: 'lena@example.org' }
  const namesake = { id: 'n', name: 'Lena Okafor', email: 'other@example.org' }
  const member = (given: Partial<ListedMember>): ListedMember => ({
    ...{ line: 2, name: '', email: '', from: '2026-01-01', to: '2026-12-31', number: '' },
    ...given,
  })
  const match = (given: Partial<ListedMember>, people = [rosa, lena], confirmed: Confirmed = []) =>
    matchMembers([member(given)], people, confirmed, 'vaimh')
  type Confirmed = Parameters<typeof matchMembers>[2]
  const found = (...given: Parameters<typeof match>) =>
    match(...given).proposals.map(({ person, why }) => [person.id, why])

  test('is known by the exact address, whatever the name', () => {
    expect(found({ name: 'R. D.', email: 'rosa@example.org' })).toEqual([['r', 'email']])
  })

  test('is proposed by the name in any order and writing, and all of one name are', () => {
    expect(found({ name: 'DELGADO, Rósa', email: 'new@example.org' })).toEqual([['r', 'same-name']])
    expect(found({ name: 'Lena Okafor' }, [rosa, lena, namesake])).toEqual([
      ['l', 'same-name'],
      ['n', 'same-name'],
    ])
  })

  test('is proposed by a name that is a letter off, and by none that is further off', () => {
    expect(found({ name: 'Rosa Delgada' })).toEqual([['r', 'like-name']])
    expect(match({ name: 'Ross Delgardo Smith' }).others).toHaveLength(1)
    expect(match({ email: 'nobody@example.org' }).others).toHaveLength(1)
  })

  test('is told with a membership that was confirmed with the same days, or with others', () => {
    const confirmed = [{ personId: 'r', memberOf: 'vaimh', from: '2026-01-01', to: '2026-12-31' }]
    const known = (given: Partial<ListedMember>) =>
      match({ email: 'rosa@example.org', ...given }, [rosa], confirmed).proposals[0]?.known

    expect(known({})).toEqual({ kind: 'same' })
    expect(known({ from: '2026-03-01' })).toEqual({ kind: 'differs', other: confirmed[0] })
    expect(known({ from: '2027-01-01', to: '2027-12-31' })).toEqual({ kind: 'new' })
  })
})
