import { expect, test } from 'vitest'
import type { Application } from '../../../domain/applications/application.ts'
import type { NextStep } from '../../../domain/applications/next-step.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import { createFormat } from '../../format.ts'
import { en } from '../../messages/en.ts'
import { paths } from '../../paths.ts'
import { AllMetCard } from './all-met-card.tsx'

const standard = 'vaimh/imhm-clinical'
const edition = loadStandards().getEdition(standard, '2026-11-21')
const renewal = loadStandards().getEdition('vaimh/imhm-clinical-renewal', '2026-11-21')
const frame: Frame = {
  language: { text: en, format: createFormat(en.lang) },
  stylesheet: 'a.css',
  icon: 'a.svg',
}
const nothing = { frame, edition, hasRenewals: false, listed: [], held: [] }

const application: Application = {
  ...{ id: 'an-application', associationId: 'va', personId: 'rosa', standard, edition: '2024-01' },
  ...{ state: 'approved-for-exam', stateSince: new Date('2026-10-27T16:00:00Z'), heldFrom: null },
  ...{ registration: 'accepted', version: 1, round: 1, openedAt: new Date('2026-09-08T16:00:00Z') },
  ...{ submittedAt: null, expiresOn: null },
}

test('whoever has everything and has not applied is led to an application', () => {
  const html = String(<AllMetCard {...nothing} />)

  expect(html).toContain(en.distance.applyText)
  expect(html).toContain(`href="${paths.chooseCategory.href()}"`)
})

test('whoever has applied is led to the application, and to the exam where that is next', () => {
  const html = String(<AllMetCard {...nothing} listed={[{ application, next: { step: 'exam' } }]} />)

  expect(html).not.toContain(en.distance.applyText)
  expect(html).toContain(en.applications.next.exam.title())
  expect(html).toContain(`href="${paths.application.href('an-application')}"`)
  expect(html).toContain(`href="${paths.exams.href()}"`)
})

test('a step of others is not called the own one, and one without a sentence has no empty line', () => {
  const cardOf = (next: NextStep) => String(<AllMetCard {...nothing} listed={[{ application, next }]} />)
  const waits = cardOf({ step: 'wait-review' })
  const mends = cardOf({ step: 'mend', missing: 2 })

  expect([waits.includes(en.applications.othersStep), mends.includes(en.applications.othersStep)]).toEqual([
    true,
    false,
  ])
  expect([waits.includes('at-next'), mends.includes('at-next')]).toEqual([false, true])
  expect(mends).not.toContain('<p></p>')
  // The first page does not hold what was asked.
  expect(cardOf({ step: 'amend' })).not.toContain('below')
})

test('an application that ended leads nowhere, and another can be opened', () => {
  const ended = {
    application: { ...application, state: 'withdrawn' as const },
    next: { step: 'none' as const },
  }

  expect(String(<AllMetCard {...nothing} listed={[ended]} />)).toContain(en.distance.applyText)
})

test('whoever holds it, or has a page for the renewal, is told nothing to do', () => {
  const held = [{ standard, state: 'active' as const }]

  expect(AllMetCard({ ...nothing, held })).toBeNull()
  expect(AllMetCard({ ...nothing, edition: renewal, hasRenewals: true })).toBeNull()
  expect(String(<AllMetCard {...nothing} edition={renewal} />)).toContain(en.distance.renewText)
})
