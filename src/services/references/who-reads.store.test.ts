import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { someAnswers } from '../../../test/references/answers.ts'
import {
  aRequest,
  openReferenceWorld,
  type ReferenceWorld,
  standards,
  visitor,
} from '../../../test/references/world.ts'
import type { Fields } from '../../domain/fields.ts'
import type { ReferenceReader } from '../../domain/references/decide-reading.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { withScope } from '../../store/with-scope.ts'
import { paths } from '../../web/paths.ts'
import { judgeApplication } from '../applications/judge-application.ts'
import { listReferencesForReader } from './list-references-for-reader.ts'

let world: ReferenceWorld

beforeAll(async () => {
  world = await openReferenceWorld()
})
afterAll(() => world.close())

interface Asking {
  readonly change?: Readonly<Record<string, string>>
  readonly answers?: Fields
}

/** Asks a rater who answers at once. */
async function receive(at: ReferenceWorld, application: string, { change, answers = someAnswers() }: Asking) {
  const fields = aRequest(change)
  await at.post(at.rosa, paths.newReference.href(application), fields)
  const link = await at.linkTo(fields.email?.[0] ?? '')
  await at.post(visitor, link, { act: ['begin'] })
  await at.post(visitor, `${link}/form`, { ...answers, act: ['check'] })
  await at.post(visitor, `${link}/check`, { act: ['send-void'] })
  return { id: fields.id?.[0] ?? '', link }
}

const harsh = {
  ...someAnswers(5, { recommendation: 'do-not-recommend', known: 'under-a-year' }),
  comment: ['Canary: I would not send a family there.'],
  'comment-reflection': [''],
  'item-limits': ['1'],
}

describe('what a rater wrote', () => {
  test('makes no difference of a byte to the applicant, on any page, in any mail, or in what is taken away', async () => {
    const seen = await Promise.all([tellAll(someAnswers()), tellAll(harsh)])

    expect(seen[0]).toEqual(seen[1])
    expect(seen[0].join('')).toContain('Arrived')
    expect(seen[1].join('')).not.toContain('Canary')
  })

  test('is read by staff, and by nobody whose application it is, waived or not', async () => {
    const application = await world.apply()
    const waived = await receive(world, application, { answers: harsh })
    const open = { role: 'rsc-provider', email: 'open@example.org', waiver: 'keep' }
    const unwaived = await receive(world, application, { change: open, answers: harsh })
    for (const { id } of [waived, unwaived]) {
      const staff = await world.get(world.june, paths.staffReference.href('vaimh', application, id))
      expect(staff.text).toContain('Canary: I would not send a family there.')
      expect(staff.text).toContain('5 times not enough information to rate.')
      const own = await world.get(world.rosa, paths.ownReference.href(application, id))
      expect([own.status, own.text.includes('Canary')]).toEqual([200, false])
    }
    expect(await ratingsSeenBy({ personId: world.rosa.id, associationId: virginia() })).toEqual([])
    expect(await ratingsSeenBy({ personId: world.lena.id, associationId: virginia() })).toEqual([])
    expect(await ratingsSeenBy({ associationId: virginia() })).toEqual([])
    expect(await ratingsSeenBy({ personId: world.june.id, associationId: virginia() })).toHaveLength(2)
    expect(await read(application, 'staff', world.june.id)).toEqual([true, true])
    expect(await read(application, 'reviewer', world.june.id)).toEqual([true, true])
    expect(await read(application, 'applicant', world.rosa.id)).toEqual([false, false])
  })

  test('is shown without a waiver after the decision, where the association shows it, and never with one', async () => {
    const application = await world.apply()
    const waived = await receive(world, application, { change: { email: 'w@example.org' }, answers: harsh })
    const open = { role: 'rsc-provider', email: 'o@example.org', waiver: 'keep' }
    const unwaived = await receive(world, application, { change: open, answers: harsh })
    const shows = async () => {
      const pages = [waived, unwaived].map(({ id }) =>
        world.get(world.rosa, paths.ownReference.href(application, id)),
      )
      return (await Promise.all(pages)).map(({ text }) => text.includes('Canary'))
    }
    await world.asOwner(`insert into association_policy values
      ('${virginia()}', 1, '{"references": {"showUnwaived": "show"}, "review": {"seesReferences": false}}', null, now())`)
    expect(await shows()).toEqual([false, false])
    expect(await read(application, 'reviewer', world.june.id)).toEqual([false, false])
    await world.asOwner(`update application set state = 'deferred' where id = '${application}'`)
    expect(await shows()).toEqual([false, true])
    await world.asOwner('delete from association_policy')

    expect(await shows()).toEqual([false, false])
  })

  test('reaches nobody by the link that it was written by', async () => {
    const application = await world.apply()
    const { link } = await receive(world, application, {
      change: { email: 'link@example.org' },
      answers: harsh,
    })
    const pages = await Promise.all(['', '/form', '/check'].map((part) => world.get(visitor, link + part)))

    expect(pages.map(({ text }) => text.includes('Canary'))).toEqual([false, false, false])
  })
})

describe('the evaluation', () => {
  test('counts what arrived and is valid, and the Endorsement that the association found', async () => {
    const application = await world.apply('mi-aimh/imhm-clinical')
    const { id } = await receive(world, application, {
      change: { email: 'judged@example.org' },
      answers: harsh,
    })
    const empty = { role: 'rsc-provider', email: 'void@example.org' }
    await receive(world, application, { change: empty, answers: someAnswers(6) })
    const outcome = async (day: string) => {
      const { evaluation, portfolio } = await judgedOn(application, day)
      const have = (name: string) => evaluation.findings.find(({ requirement }) => requirement === name)?.have
      return { have: have('references'), endorsed: have('reference-endorsed-rater'), portfolio }
    }
    expect(await outcome('2026-11-21')).toMatchObject({ have: 1, endorsed: 0 })
    const finding = { outcome: ['endorsed'], category: ['imhs'], since: ['2020-01-01'], note: ['Register'] }
    await world.post(world.priya, paths.vetRater.href('mi-aimh', application, id), {
      ...finding,
      after: ['0'],
    })
    const judged = await outcome('2026-11-21')

    expect(judged).toMatchObject({ have: 1, endorsed: 1 })
    expect(judged.portfolio.references).toEqual([
      {
        id,
        role: 'program-supervisor',
        rater: 'judged@example.org',
        completedOn: '2026-11-21',
        raterEndorsement: 'imhs',
      },
    ])
    expect(await outcome('2027-11-20')).toMatchObject({ have: 1 })
    expect(await outcome('2027-11-21')).toMatchObject({ have: 0 })
  })
})

const virginia = () => world.people.associations.virginia

function ratingsSeenBy(scope: object) {
  return withScope(world.database.db, scope, (tx) =>
    tx.selectFrom('reference_rating').select('reference_id').execute(),
  )
}

function read(applicationId: string, reader: ReferenceReader, personId: string): Promise<boolean[]> {
  return withScope(world.database.db, { personId, associationId: virginia() }, async (tx) => {
    const application = await findApplication(tx, applicationId)
    if (!application) throw new Error('There is no such application.')
    const references = await listReferencesForReader(tx, application, reader)
    return references.map(({ rating }) => rating !== undefined)
  })
}

function judgedOn(applicationId: string, day: string) {
  const { michigan } = world.people.associations
  return withScope(world.database.db, { personId: world.rosa.id, associationId: michigan }, async (tx) => {
    const application = await findApplication(tx, applicationId)
    if (!application) throw new Error('There is no such application.')
    return judgeApplication(tx, standards, application, day)
  })
}

/** Everything that an applicant can look at in a world in which two raters answered so. */
async function tellAll(answers: Fields): Promise<string[]> {
  const own = await openReferenceWorld()
  try {
    const application = await own.apply()
    // Of entries of one day the order is that of their ids, so these are the same in both worlds.
    const id = (number: number) => `00000000-0000-4000-8000-00000000000${number}`
    const waived = await receive(own, application, { change: { id: id(1) }, answers })
    own.now = new Date(own.now.getTime() + 60_000)
    const keep = {
      id: id(2),
      role: 'rsc-provider',
      email: 'keep@example.org',
      name: 'Ann Lee',
      waiver: 'keep',
    }
    const unwaived = await receive(own, application, { change: keep, answers })
    const pages = [
      paths.references.href(application),
      paths.newReference.href(application, 'rsc-recipient'),
      ...[waived, unwaived].map(({ id }) => paths.ownReference.href(application, id)),
      paths.application.href(application),
      paths.applications.href(),
      paths.home.href(),
      paths.portfolio.href(),
      paths.messages.href(),
      paths.mine.href(),
      '/mine/portfolio.json',
      waived.link,
      unwaived.link,
      paths.staffReferences.href('vaimh', application),
    ]
    const told: string[] = []
    for (const page of pages) {
      const { status, to, html } = await own.get(own.rosa, page)
      told.push(withoutIds(`${status} ${to} ${html}`))
    }
    for (const { subject, text, kind } of await own.mailsTo('rosa@example.org'))
      told.push(withoutIds(`${kind} ${subject} ${text?.plain}`))
    return told
  } finally {
    await own.close()
  }
}

function withoutIds(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replaceAll(/name="(?:form|button)Token" value="[^"]*"/g, 'token')
    .replaceAll(/\/reference\/[\w-]{43}/g, 'link')
}

describe('a rater whom nobody looked up, where the standard asks for an endorsed one', () => {
  const raters = [
    { role: 'program-supervisor', email: 'ada.lin@example.org', name: 'Ada Lin' },
    { role: 'rsc-provider', email: 'bea.ito@example.org', name: 'Bea Ito' },
    { role: 'rsc-recipient', email: 'cal.roe@example.org', name: 'Cal Roe' },
  ]
  const claim = { endorsed: 'yes', category: 'imhs', since: '2019-04-01' }

  async function findingOf(id: string) {
    const { database, people, rosa } = world
    const scope = { personId: rosa.id, associationId: people.associations.michigan }
    const judged = await withScope(database.db, scope, async (tx) => {
      const application = await findApplication(tx, id)
      return application && judgeApplication(tx, standards, application, '2026-11-21')
    })
    const finding = judged?.evaluation.findings.find(
      ({ requirement }) => requirement === 'reference-endorsed-rater',
    )
    return finding && [finding.outcome, finding.have, finding.reason]
  }

  const workList = async () => {
    const { text } = await world.get(world.priya, paths.workbench.href('mi-aimh', { kind: 'rater' }))
    return raters
      .map(({ name }) => name)
      .filter((name) => text.includes(`A rater’s Endorsement nobody looked up ${name}`))
  }

  test('keeps the finding waiting and is on the list of work, until staff look', async () => {
    const application = await world.apply('mi-aimh/imhm-clinical')
    let id = ''
    for (const [index, change] of raters.entries()) {
      const answers = someAnswers(0, index === 1 ? claim : {})
      const received = await receive(world, application, { change, answers })
      if (index === 1) id = received.id
    }
    const waiting = await findingOf(application)
    const listed = await workList()
    const work = await world.get(world.priya, paths.workbench.href('mi-aimh', { kind: 'rater' }))
    const vetted = { after: ['0'], outcome: ['endorsed'], category: ['imhs'], since: ['2019-04-01'] }
    await world.post(world.priya, paths.vetRater.href('mi-aimh', application, id), {
      ...{ ...vetted, until: [''], note: ['Stands in the register of the Alliance.'] },
    })

    expect(waiting?.slice(0, 2)).toEqual(['needs-judgement', 0])
    expect(waiting?.[2]).toContain(
      'whether your current program supervisor is endorsed (nobody has looked it up yet)',
    )
    expect(listed).toEqual(['Bea Ito'])
    expect(work.text).toContain('Bea Ito, who says to be endorsed as')
    expect(await findingOf(application)).toMatchObject(['met', 1, expect.anything()])
    expect(await workList()).toEqual([])
  })

  test('waits just so whatever the rater says of an Endorsement: that is a secret', async () => {
    const told = async (answers: Fields) => {
      const application = await world.apply('mi-aimh/imhm-clinical')
      await receive(world, application, {
        ...{ change: { ...raters[0], email: 'dee.fox@example.org' }, answers },
      })
      return findingOf(application)
    }

    expect(await told(someAnswers())).toEqual(await told(someAnswers(0, claim)))
  })
})
