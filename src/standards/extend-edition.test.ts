import { expect, test } from 'vitest'
import { aMembership, anEdition, anExam, mentorRule, rscRules } from '../../test/builders/edition.ts'
import { extendEdition, type Overlay } from './extend-edition.ts'

const exam = anExam()
const membership = aMembership()
const base = anEdition({ standard: 'alliance/imhm-clinical', requirements: [exam, membership] })

function anOverlay(overrides: Partial<Overlay> = {}): Overlay {
  return {
    extends: 'alliance/imhm-clinical@2024-01',
    standard: 'vaimh/imhm-clinical',
    leaveOut: [],
    change: {},
    add: [],
    ...overrides,
  }
}

test('an overlay that says nothing keeps every requirement, under its own name', () => {
  expect(extendEdition(base, anOverlay())).toEqual({
    kind: 'extended',
    fields: { standard: 'vaimh/imhm-clinical', requirements: [exam, membership] },
  })
})

test('a requirement is changed field by field, in its place', () => {
  expect(extendEdition(base, anOverlay({ change: { exam: { title: 'Oral exam' } } }))).toEqual({
    kind: 'extended',
    fields: { standard: 'vaimh/imhm-clinical', requirements: [{ ...exam, title: 'Oral exam' }, membership] },
  })
})

test('a requirement can be left out, and others are added at the end', () => {
  const added = { id: 'oral-exam', kind: 'exam' }

  expect(extendEdition(base, anOverlay({ leaveOut: ['exam'], add: [added] }))).toEqual({
    kind: 'extended',
    fields: { standard: 'vaimh/imhm-clinical', requirements: [membership, added] },
  })
})

test('a rule block is merged with that of the edition it extends, and other blocks are inherited', () => {
  const rsc = rscRules({ postMasters: true })
  const renewal = { years: 3, endsOn: '12-31' }
  const withRules = { ...base, rsc, renewal }
  const providers = [mentorRule({ vettedBy: 'vaimh' })]

  expect(extendEdition(withRules, anOverlay({ rsc: { providers } }))).toEqual({
    kind: 'extended',
    fields: {
      standard: 'vaimh/imhm-clinical',
      renewal,
      rsc: { ...rsc, providers },
      requirements: [exam, membership],
    },
  })
})

test('a rule block that the extended edition lacks is taken as it is', () => {
  const emerging = { without: ['exam'], months: 24, hint: 'A hint.' }

  expect(extendEdition(base, anOverlay({ emerging }))).toEqual({
    kind: 'extended',
    fields: { standard: 'vaimh/imhm-clinical', emerging, requirements: [exam, membership] },
  })
})

test('a block that is no block adds nothing to that of the extended edition', () => {
  const rsc = rscRules()

  expect(extendEdition({ ...base, rsc }, anOverlay({ rsc: null }))).toEqual({
    kind: 'extended',
    fields: { standard: 'vaimh/imhm-clinical', rsc, requirements: [exam, membership] },
  })
})

test('who the extended edition is for and where it comes from is not inherited', () => {
  const extension = extendEdition(base, anOverlay())

  expect(extension.kind === 'extended' && Object.keys(extension.fields)).toEqual(['standard', 'requirements'])
})

test('leaving out a requirement that is not there is a fault', () => {
  expect(extendEdition(base, anOverlay({ leaveOut: ['exam', 'essay'] }))).toEqual({
    kind: 'faults',
    faults: [
      {
        path: '$.leaveOut[1]',
        message: 'There is no requirement "essay" in alliance/imhm-clinical@2024-01.',
      },
    ],
  })
})

test('changing a requirement that is not there is a fault', () => {
  expect(extendEdition(base, anOverlay({ change: { essay: { title: 'Essay' } } }))).toEqual({
    kind: 'faults',
    faults: [
      {
        path: '$.change.essay',
        message: 'There is no requirement "essay" in alliance/imhm-clinical@2024-01.',
      },
    ],
  })
})
