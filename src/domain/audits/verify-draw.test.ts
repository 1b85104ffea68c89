import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aDrawFile, marksOf } from '../../../test/audits/a-draw-file.ts'
import { runs } from '../../../test/properties/settings.ts'
import { sha256 } from '../../services/audits/sha256.ts'
import { drawMarks, hashList, inOrder, rankMarks } from './draw.ts'
import type { DrawFile } from './draw-file.ts'
import { verifyDraw } from './verify-draw.ts'

const honest = aDrawFile({ listed: 40, forced: 2 })
const faultsIn = (file: DrawFile, kept?: DrawFile) =>
  verifyDraw(file, sha256, kept?.announcement).flatMap(({ check, faults }) =>
    faults.map((fault) => ({ check, ...fault })),
  )
const withDraw = (changed: Partial<typeof honest.draw>): DrawFile => ({
  ...honest,
  draw: { ...honest.draw, ...changed },
})
const announced = (changed: Partial<DrawFile['announcement']>): DrawFile => ({
  ...honest,
  announcement: { ...honest.announcement, ...changed },
})

test('an honest draw holds in everything that is looked at', () => {
  expect(verifyDraw(honest, sha256, honest.announcement)).toEqual([
    { check: 'announcement', faults: [] },
    { check: 'days', faults: [] },
    { check: 'order', faults: [] },
    { check: 'hash', faults: [] },
    { check: 'share', faults: [] },
    { check: 'forced', faults: [] },
  ])
})

test('every honest draw holds, of nobody and of everybody too', () => {
  const wishes = fc.record({
    listed: fc.nat(30),
    forced: fc.nat(3),
    sharePercent: fc.integer({ min: 1, max: 100 }),
  })
  fc.assert(
    fc.property(wishes, (wish) => {
      expect(faultsIn(aDrawFile(wish))).toEqual([])
    }),
    runs(60),
  )
})

test('before the draw only the days can be looked at', () => {
  expect(verifyDraw({ ...honest, draw: null }, sha256)).toEqual([{ check: 'days', faults: [] }])
})

describe('what was tampered with is named', () => {
  const ranking = rankMarks(honest.draw.list, honest.draw.seed, sha256)
  const [first = '', , , , fifth = ''] = ranking
  const [forced = ''] = honest.draw.forced
  const [stranger = ''] = marksOf(1, 'stranger')

  test('somebody spared, and somebody drawn in their place', () => {
    const drawn = inOrder([...honest.draw.drawn.filter((mark) => mark !== first), fifth])

    expect(faultsIn(withDraw({ drawn }))).toEqual([
      { check: 'share', kind: 'left-out', mark: first, rank: 1 },
      { check: 'share', kind: 'not-drawn', mark: fifth, rank: 5 },
    ])
  })

  test('somebody reinstated left out, and somebody drawn who is on no list', () => {
    const drawn = inOrder([...honest.draw.drawn.filter((mark) => mark !== forced), stranger])

    expect(faultsIn(withDraw({ drawn }))).toEqual([
      { check: 'share', kind: 'unknown', mark: stranger },
      { check: 'forced', kind: 'forced-left-out', mark: forced },
    ])
  })

  test('somebody taken off the list after it was announced', () => {
    const list = honest.draw.list.filter((mark) => mark !== first)
    const seed = honest.draw.seed
    const drawn = drawMarks({ list, forced: honest.draw.forced, sharePercent: 10, seed }, sha256)
    const found = hashList(honest.announcement.audit, { list, forced: honest.draw.forced }, sha256)

    expect(faultsIn(withDraw({ list, drawn }))).toEqual([
      { check: 'hash', kind: 'other-count', place: 'list', announced: 40, found: 39 },
      { check: 'hash', kind: 'other-hash', announced: honest.announcement.listHash, found },
    ])
  })

  test('somebody moved to those who are in anyhow', () => {
    const list = honest.draw.list.filter((mark) => mark !== first)
    const moved = inOrder([...honest.draw.forced, first])

    expect(faultsIn(withDraw({ list, forced: moved })).map(({ kind }) => kind)).toContain('other-hash')
  })

  test('somebody on both lists, twice or out of order', () => {
    const { list } = honest.draw
    const [one = '', two = '', ...rest] = list

    expect(faultsIn(withDraw({ list: [two, one, ...rest] }))).toEqual([
      { check: 'order', kind: 'out-of-order', place: 'list', mark: one },
    ])
    expect(faultsIn(withDraw({ list: [one, one, ...list.slice(1)] }))).toContainEqual({
      ...{ check: 'order', kind: 'twice', place: 'list', mark: one },
    })
    expect(faultsIn(withDraw({ list: inOrder([...list, forced]) }))).toContainEqual({
      ...{ check: 'order', kind: 'listed-and-forced', mark: forced },
    })
  })

  test('another seed, one that was known early, and one that was used early', () => {
    expect(faultsIn(withDraw({ seed: '4 8 15 16 24' })).every(({ check }) => check === 'share')).toBe(true)
    expect(faultsIn(withDraw({ seed: '4 8 15 16 24' })).length).toBeGreaterThan(0)
    expect(faultsIn(announced({ announcedOn: '2027-01-15' }))).toEqual([
      {
        check: 'days',
        kind: 'seed-known-early',
        announcedOn: '2027-01-15',
        seedFrom: '2027-01-15',
      },
    ])
    expect(faultsIn(withDraw({ drawnOn: '2027-01-14' }))).toEqual([
      { check: 'days', kind: 'drawn-early', drawnOn: '2027-01-14', seedFrom: '2027-01-15' },
    ])
  })

  test('an announcement that was written anew after the seed was known', () => {
    const seedSource = 'The five numbers of the lottery on January 16, 2027'

    expect(faultsIn(announced({ seedSource }))).toEqual([])
    expect(
      faultsIn(announced({ seedSource, period: { from: '2025-01-01', until: '2026-12-31' } }), honest),
    ).toEqual([
      {
        ...{ check: 'announcement', kind: 'announced-otherwise', field: 'seedSource' },
        ...{ before: honest.announcement.seedSource, now: seedSource },
      },
      {
        ...{ check: 'announcement', kind: 'announced-otherwise', field: 'period.from' },
        ...{ before: '2026-01-01', now: '2025-01-01' },
      },
    ])
  })

  test('any single mark that was exchanged', () => {
    const place = fc.constantFrom('list' as const, 'forced' as const, 'drawn' as const)
    fc.assert(
      fc.property(place, fc.nat(1000), (place, index) => {
        const marks = honest.draw[place]
        const changed = marks.map((mark, at) => (at === index % marks.length ? stranger : mark))

        expect(faultsIn(withDraw({ [place]: inOrder(changed) }))).not.toEqual([])
      }),
      runs(100),
    )
  })
})
