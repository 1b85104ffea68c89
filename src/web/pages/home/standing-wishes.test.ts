import { describe, expect, test } from 'vitest'
import type { Renewal } from '../../../domain/renewals/renewal.ts'
import { renewalThatMatters, wishesOf } from './standing-wishes.ts'

const sheet = 'vaimh/imhm-clinical-renewal'
const reached = { standard: 'vaimh/imhm-clinical', state: 'active' } as const
const anAim = (standard: string) => ({ standard, isRenewal: standard.endsWith('-renewal') })
const named = (standard: string) => ({ standard, isNamed: true })
const unnamed = (standard: string) => ({ standard, isNamed: false })

describe('the first page is about', () => {
  test('what its address names, then the aim, then what is applied for, then the sheet of the renewal', () => {
    const wishes = wishesOf({
      named: 'vaimh/ifs',
      aim: anAim('alliance/ers'),
      held: [reached],
      sheets: [sheet],
      applied: 'vaimh/imhs',
    })
    expect(wishes).toEqual([named('vaimh/ifs'), named('alliance/ers'), named('vaimh/imhs'), unnamed(sheet)])
  })

  test('the renewal of an aim that is reached', () => {
    expect(
      wishesOf({
        named: undefined,
        aim: anAim('vaimh/imhm-clinical'),
        held: [reached],
        sheets: [sheet],
        applied: undefined,
      }),
    ).toEqual([unnamed(sheet)])
  })

  test('the renewal that is due rather than that of another association, and the aim where it is that very one', () => {
    const aimingAt = (standard: string) =>
      wishesOf({
        named: undefined,
        aim: anAim(standard),
        held: [reached],
        sheets: [sheet],
        applied: undefined,
      })
    expect(aimingAt('mi-aimh/imhm-clinical-renewal')).toEqual([unnamed(sheet)])
    expect(aimingAt(sheet)).toEqual([named(sheet), unnamed(sheet)])
  })

  test('an aim that was lost again', () => {
    const lapsed = [{ ...reached, state: 'lapsed' as const }]
    expect(
      wishesOf({
        named: undefined,
        aim: anAim('vaimh/imhm-clinical'),
        held: lapsed,
        sheets: [sheet],
        applied: undefined,
      }),
    ).toEqual([named('vaimh/imhm-clinical'), unnamed(sheet)])
  })

  test('nothing in particular without any of these', () => {
    expect(wishesOf({ named: undefined, aim: undefined, held: [], sheets: [], applied: undefined })).toEqual(
      [],
    )
  })
})

describe('of several renewals', () => {
  const today = '2026-11-21'
  const open: Renewal = {
    ...{ id: 'open', associationId: 'here', personId: 'ruth' },
    ...{ periodFrom: '2026-01-01', periodUntil: '2026-12-31', opensOn: '2026-10-01', dueOn: '2026-12-31' },
    ...{ graceUntil: '2027-01-31', lapsesOn: '2027-02-01', shareOf: 1, shareFrom: 1, exempt: null },
    ...{ excusedMonths: 0, extendedUntil: null, state: 'open', stateSince: new Date('2026-01-01T12:00:00Z') },
    ...{ attestedAt: null, lateOn: null, lapsedOn: null, looksOn: null, isHeld: true },
    ...{ policyVersion: 1, version: 1 },
  }
  const ahead: Renewal = { ...open, id: 'ahead', opensOn: '2027-10-01' }
  const passed: Renewal = { ...open, id: 'passed', state: 'passed' }

  test('the one that is to be handed in comes before one that runs and one that is done', () => {
    expect(renewalThatMatters([ahead, open, passed], today)?.id).toBe('open')
    expect(renewalThatMatters([ahead, passed], today)?.id).toBe('ahead')
  })

  test('none matters of which nothing is held', () => {
    expect(renewalThatMatters([{ ...open, isHeld: false }], today)).toBeUndefined()
  })
})
