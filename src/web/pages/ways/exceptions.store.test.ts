import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWaysWorld, type WaysWorld } from '../../../../test/ways/ways-world.ts'
import { judgeApplication } from '../../../services/applications/judge-application.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { findApplication } from '../../../store/applications/applications.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

let world: WaysWorld
const standards = loadStandards()

beforeAll(async () => {
  world = await createWaysWorld()
})
afterAll(() => world.database.drop())

const wish = {
  requirement: ['training-imh'],
  kind: ['figure'],
  figure: ['10'],
  reason: ['Courses were cancelled after the storm.'],
  by: ['the Endorsement committee'],
  on: ['2026-11-20'],
  expires: ['2027-06-30'],
}

async function grant(id: string, given: Partial<typeof wish> = {}) {
  const june = world.browse('june')
  const page = await june.get(paths.exceptions.href('vaimh', id))
  return june.post(paths.exceptions.href('vaimh', id), { ...page.fields, ...wish, ...given })
}

async function findingsOf(id: string, asOf: string, requirement = 'training-imh') {
  const scope = { personId: world.people.rosa, associationId: world.associations.virginia }
  return withScope(world.database.db, scope, async (tx) => {
    const application = await findApplication(tx, id)
    if (!application) throw new Error('The application is there.')
    const { evaluation } = await judgeApplication(tx, standards, application, asOf)
    return evaluation.findings.find((finding) => finding.requirement === requirement)
  })
}

const granted = (id: string) =>
  world.asOwner<{ requirement: string; figure: number | null }>(
    `select requirement, figure from requirement_exception where application_id = '${id}' order by granted_at`,
  )

const recorded = (id: string) =>
  world.asOwner<{ kind: string }>(
    `select kind from record_entry where application_id = '${id}' order by number`,
  )

test('an exception is listed, enters the applicant’s finding on its days alone, and is recorded', async () => {
  const id = await world.apply()
  const answer = await grant(id)
  expect([answer.status, answer.to]).toEqual([303, paths.exceptions.href('vaimh', id, 'granted')])

  const page = await world.browse('june').get(paths.exceptions.href('vaimh', id, 'granted'))
  expect(page.text).toContain('10 instead of 30')
  expect(page.text).toContain('From November 20, 2026 through June 30, 2027.')
  expect(page.text).toContain('Entered by June Park')

  const during = await findingsOf(id, '2026-11-21')
  expect(during?.exception).toEqual({
    kind: 'other-figure',
    figure: 10,
    reason: 'Courses were cancelled after the storm.',
    decidedBy: 'the Endorsement committee',
    decidedOn: '2026-11-20',
    expiresOn: '2027-06-30',
  })
  expect(during?.reason).toContain(
    'Your association asks 10 hours of you instead of 30, through June 30, 2027: Courses were cancelled',
  )
  expect((await findingsOf(id, '2027-07-01'))?.exception).toBeUndefined()
  expect(await recorded(id)).toEqual([{ kind: 'exception-granted' }])
})

test('a waiver meets the requirement until somebody ends it, and both stay on the page', async () => {
  const id = await world.apply({ person: world.people.lena })
  await grant(id, { requirement: ['endorsement-agreement'], kind: ['waived'], figure: [''] })
  const june = world.browse('june')
  const page = await june.get(paths.exceptions.href('vaimh', id))
  const exception = /exceptions\/([0-9a-f-]{36})\/end/.exec(page.html)?.[1] ?? ''
  const end = (reason: string) =>
    june.post(paths.endException.href('vaimh', id, exception), { [`end-${exception}`]: [reason] })

  expect((await end('')).text).toContain('Say why it ends.')
  const ends = await Promise.all([end('Signed after all.'), end('Signed after all.')])
  expect(ends.map(({ status }) => status)).toEqual([303, 303])
  const after = await june.get(paths.exceptions.href('vaimh', id))
  expect(after.text).toContain('Waived')
  expect(after.text).toMatch(/Ended by June Park, .*: Signed after all\./)
  expect(await recorded(id)).toEqual([{ kind: 'exception-granted' }, { kind: 'exception-ended' }])
})

test('a double click grants one', async () => {
  const id = await world.apply({ standard: 'mi-aimh/imhm-policy' })
  const june = world.browse('june')
  const page = await june.get(paths.exceptions.href('vaimh', id))
  const click = () => june.post(paths.exceptions.href('vaimh', id), { ...page.fields, ...wish })
  const answers = await Promise.all([click(), click()])

  expect(answers.map(({ status }) => status)).toEqual([303, 303])
  expect(await granted(id)).toEqual([{ requirement: 'training-imh', figure: 10 }])
  expect(await recorded(id)).toHaveLength(1)
})

test('what cannot be granted comes back with the typing and a way on', async () => {
  const id = await world.apply({ standard: 'mi-aimh/imhm-research-faculty' })
  const higher = await grant(id, { figure: ['30'] })
  expect([higher.status, higher.fields.reason]).toEqual([422, wish.reason])
  expect(higher.text).toContain('Write a figure above 0 and below 30 hours')

  const empty = await grant(id, { requirement: [''], kind: [''], reason: [''], by: [''], expires: [''] })
  expect(empty.status).toBe(422)
  for (const words of ['Choose the requirement', 'Say why', 'Say who decided', 'Give the last day'])
    expect(empty.text).toContain(words)
  expect(await granted(id)).toEqual([])
})

test('nobody grants one but staff of the association, and nobody for an application of their own', async () => {
  const id = await world.apply({ standard: 'vaimh/imhm-clinical', edition: '2024-01' })
  for (const other of ['rosa', 'lena'] as const)
    expect((await world.browse(other).get(paths.exceptions.href('vaimh', id))).status).toBe(404)
  expect((await world.browse('priya').get(paths.exceptions.href('mi-aimh', id))).status).toBe(404)
  await world.asOwner(`insert into association_role (association_id, person_id, role)
    values ('${world.associations.virginia}', '${world.people.june}', 'applicant')`)
  const own = await world.apply({ person: world.people.june })
  expect((await world.browse('june').get(paths.exceptions.href('vaimh', own))).status).toBe(404)
  expect((await world.browse('june').post(paths.exceptions.href('vaimh', own), wish)).status).toBe(404)
})

test('the applicant reads of an exception on the page of the application, needed or not, and is written to', async () => {
  const id = await world.apply({ person: world.people.lena, standard: 'mi-aimh/imhm-policy' })
  const subjects = () =>
    world.asOwner<{ subject: string }>(
      `select subject from mail where person_id = '${world.people.lena}' and subject like '%training%'
        order by created_at`,
    )
  await grant(id, { requirement: ['training-imh'] })
  const lena = world.browse('lena')
  const shown = await lena.get(paths.application.href(id))
  for (const words of [
    'What your association excused',
    '10 instead of 30',
    'Courses were cancelled after the storm.',
    'through June 30, 2027. Decided by the Endorsement committee.',
  ])
    expect(shown.text).toContain(words)
  expect(shown.text).not.toContain('June Park')

  const june = world.browse('june')
  const page = await june.get(paths.exceptions.href('vaimh', id))
  const exception = /exceptions\/([0-9a-f-]{36})\/end/.exec(page.html)?.[1] ?? ''
  await june.post(paths.endException.href('vaimh', id, exception), { [`end-${exception}`]: ['A mistake.'] })

  expect((await lena.get(paths.application.href(id))).text).not.toContain('What your association excused')
  expect(await subjects()).toEqual([
    { subject: 'Your association made an exception: Relationship-based training' },
    { subject: 'An exception ended: Relationship-based training' },
  ])
})
