import { expect, test } from 'vitest'
import { aMembership, anEdition, anExam } from '../../test/builders/edition.ts'
import type { Overlay } from './extend-edition.ts'
import { placeInOverlay } from './place-in-overlay.ts'

const base = anEdition({ requirements: [anExam(), aMembership()] })
const [, second] = base.requirements
const member = second?.id ?? ''

function place(path: string, overrides: Partial<Overlay> = {}) {
  const overlay = {
    extends: 'alliance/imhm-clinical@2024-01',
    leaveOut: [],
    change: {},
    add: [],
    ...overrides,
  }
  return placeInOverlay(path, base, overlay)
}

test('a requirement that the overlay changes lies under change, by its id', () => {
  const change = { [member]: { associations: [] } }
  expect(place('$.requirements[1].associations[0]', { change })).toBe(`$.change.${member}.associations[0]`)
  expect(place('$.requirements[0].associations[0]', { change, leaveOut: ['exam'] })).toBe(
    `$.change.${member}.associations[0]`,
  )
})

test('a requirement behind those of the extended edition lies under add', () => {
  expect(place('$.requirements[3].id')).toBe('$.add[1].id')
  expect(place('$.requirements[2]', { leaveOut: ['exam'] })).toBe('$.add[1]')
})

test('what the overlay says itself keeps its place', () => {
  expect(place('$.title', { title: '' })).toBe('$.title')
  expect(place('$.rsc.providers[0].from', { rsc: {} })).toBe('$.rsc.providers[0].from')
})

test('a fault of what is inherited comes from what is left out, or else from the edition extended', () => {
  expect(place('$.emerging.without', { leaveOut: ['exam'] })).toBe('$.leaveOut')
  expect(place('$.requirements[0]')).toBe('$.extends')
})
