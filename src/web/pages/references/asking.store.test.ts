import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { someAnswers } from '../../../../test/references/answers.ts'
import {
  aRequest,
  openReferenceWorld,
  type ReferenceWorld,
  visitor,
} from '../../../../test/references/world.ts'
import { findApplication } from '../../../store/applications/applications.ts'
import { withClient } from '../../../store/with-client.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

let world: ReferenceWorld

beforeAll(async () => {
  world = await openReferenceWorld()
})
afterAll(() => world.close())

const later = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000)

async function ask(application: string, change: Readonly<Record<string, string>> = {}) {
  const fields = aRequest(change)
  const page = await world.post(world.rosa, paths.newReference.href(application), fields)
  return { page, id: fields.id?.[0] ?? '' }
}

async function submit(link: string, gaps = 0) {
  await world.post(visitor, link, { act: ['begin'] })
  await world.post(visitor, `${link}/form`, { ...someAnswers(gaps), act: ['check'] })
  await world.post(visitor, `${link}/check`, { act: [gaps >= 6 ? 'send-void' : 'send'] })
}

describe('asking for a reference', () => {
  test('shows each place of the standard, with who fills it and how it stands', async () => {
    const application = await world.apply()
    const empty = await world.get(world.rosa, paths.references.href(application))
    expect(empty.text).toContain('Mentor-Clinical, Virginia asks for 3 references.')
    expect(empty.text).toContain('A person who receives reflective supervision from you Ask somebody')
    await ask(application, { email: 'shown@example.org' })
    const list = await world.get(world.rosa, paths.references.href(application))

    expect(list.text).toContain('Your current program supervisor Asked Cy Moe')
    expect(list.text).toContain('The mail is on its way. Answer asked for by December 21, 2026.')
  })

  test('keeps what was typed and says what is missing, the waiver too', async () => {
    const application = await world.apply()
    const { page } = await ask(application, { waiver: '', email: 'no address', name: '' })

    expect(page.status).toBe(422)
    expect(page.text).toContain('Choose whether you give up the right to read this reference.')
    expect(page.text).toContain('Enter an e-mail address, such as june@example.org.')
    expect(page.fields.relation).toEqual(['Has supervised my home visits since 2021'])
  })

  test('refuses oneself, whoever is asked already, and a place that is taken', async () => {
    const application = await world.apply()
    const said = async (change: Readonly<Record<string, string>>) => (await ask(application, change)).page
    expect((await said({ email: 'Rosa+work@Example.org' })).text).toContain('This is your own address.')
    await ask(application, { email: 'taken@example.org' })
    const colleague = { role: 'colleague', email: 'taken@example.org' }
    expect((await said(colleague)).status).toBe(422)
    expect((await said({ role: 'rsc-provider', email: 'taken+2@example.org' })).text).toContain(
      'You have asked this person already.',
    )
    expect((await said({ email: 'second@example.org' })).text).toContain(
      'Somebody is asked for this already.',
    )
  })

  test('by a form that is sent several times at once mails once', async () => {
    const application = await world.apply()
    const fields = aRequest({ email: 'once@example.org' })
    const path = paths.newReference.href(application)
    const sent = await Promise.all([1, 2, 3].map(() => world.post(world.rosa, path, fields)))

    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await world.mailsTo('once@example.org')).toHaveLength(1)
  })

  test('in two tabs at once for one place asks one of the two', async () => {
    const application = await world.apply()
    const tabs = ['left@example.org', 'right@example.org'].map((email) => ask(application, { email }))
    const statuses = (await Promise.all(tabs)).map(({ page }) => page.status)

    expect(statuses.toSorted()).toEqual([303, 422])
  })

  test('moves the last day of the application on', async () => {
    const application = await world.apply()
    await world.asOwner(`update application set expires_on = '2026-12-01' where id = '${application}'`)
    await ask(application, { email: 'day@example.org' })
    const { virginia } = world.people.associations
    const scope = { personId: world.rosa.id, associationId: virginia }
    const asked = await withScope(world.database.db, scope, (tx) => findApplication(tx, application))

    expect(asked?.expiresOn).toBe('2028-11-21')
  })

  test('waits until everything else is there where the association asks for references last', async () => {
    const { virginia } = world.people.associations
    await world.asOwner(`insert into association_policy values
      ('${virginia}', 1, '{"references": {"invited": "last"}}', null, now())`)
    const application = await world.apply()
    const list = await world.get(world.rosa, paths.references.href(application))
    const { page } = await ask(application)
    await world.asOwner(`delete from association_policy`)

    expect(list.text).toContain('References come last')
    expect(list.text).toContain('Reflective supervision received')
    expect(list.text).not.toContain('Three references')
    expect(page.status).toBe(422)
    expect(page.text).toContain('The list of references says what is still to be met.')
    expect(await world.mailsTo('cy@example.org')).toEqual([])
  })

  test('is nobody else’s: not there for another applicant, another association, or for what is no id', async () => {
    const application = await world.apply()
    const { id } = await ask(application, { email: 'mine@example.org' })
    const pages = [
      paths.references.href(application),
      paths.newReference.href(application),
      paths.ownReference.href(application, id),
    ]
    for (const page of pages) {
      expect((await world.get(world.lena, page)).status).toBe(404)
      expect((await world.get(world.june, page)).status).toBe(404)
      expect((await world.get(visitor, page)).status).toBe(303)
    }
    const staff = paths.staffReference.href('vaimh', application, id)
    const elsewhere = paths.staffReference.href('mi-aimh', application, id)
    for (const [who, page] of [
      [world.rosa, staff],
      [world.lena, staff],
      [world.priya, staff],
      [world.priya, elsewhere],
    ] as const)
      expect((await world.get(who, page)).status).toBe(404)
    expect((await world.get(world.rosa, paths.ownReference.href(application, randomUUID()))).status).toBe(404)
  })
})

describe('a reference that is awaited', () => {
  test('is sent again once in ten minutes, by two clicks at once too', async () => {
    const application = await world.apply()
    const { id } = await ask(application, { email: 'again@example.org' })
    const path = paths.ownReference.href(application, id)
    const resend = () => world.post(world.rosa, path, { act: ['resend'] })
    expect((await resend()).to).toBe(paths.ownReference.href(application, id, 'just-sent'))
    const before = world.now
    world.now = later(11)
    const both = (await Promise.all([resend(), resend()])).map(({ to }) => to?.split('done=')[1])
    world.now = before

    expect(both.toSorted()).toEqual(['just-sent', 'sent'])
    expect(await world.mailsTo('again@example.org')).toHaveLength(2)
  })

  test('goes to another address, and the old link opens nothing from then on', async () => {
    const application = await world.apply()
    const { id } = await ask(application, { email: 'old@example.org' })
    const old = await world.linkTo('old@example.org')
    const path = paths.ownReference.href(application, id)
    await world.post(world.rosa, path, { act: ['address'], email: ['new@example.org'] })

    expect((await world.get(visitor, old)).status).toBe(404)
    expect((await world.post(visitor, old, { act: ['begin'] })).to).toBe(old)
    expect((await world.get(visitor, await world.linkTo('new@example.org'))).status).toBe(200)
    expect((await world.get(world.rosa, path)).text).toContain('new@example.org')
  })

  test('goes to no other address once somebody has begun, so that nobody reads what is half written', async () => {
    const application = await world.apply()
    const { id } = await ask(application, { email: 'begun@example.org' })
    const link = await world.linkTo('begun@example.org')
    await world.post(visitor, link, { act: ['begin'] })
    await world.post(visitor, `${link}/form`, { comment: ['Canary: half written'], act: ['keep'] })
    const path = paths.ownReference.href(application, id)
    const moved = await world.post(world.rosa, path, { act: ['address'], email: ['rosa.other@example.org'] })

    expect(moved.to).toBe(paths.ownReference.href(application, id, 'wrong-state'))
    expect(await world.mailsTo('rosa.other@example.org')).toEqual([])
  })

  test('opens once by a code, apart from what the link’s reader has written', async () => {
    const application = await world.apply()
    const { id } = await ask(application, { email: 'code@example.org' })
    const link = await world.linkTo('code@example.org')
    await world.post(visitor, link, { act: ['begin'] })
    await world.post(visitor, `${link}/form`, { comment: ['Canary: half written'], act: ['keep'] })
    const path = paths.ownReference.href(application, id)
    await world.post(world.rosa, path, { act: ['code'] })
    const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await world.get(world.rosa, path)).text) ?? []
    const opened = await world.post(
      visitor,
      paths.typeCode.href(),
      { code: [code.toLowerCase()] },
      '10.9.1.1',
    )

    expect(opened.to).toMatch(/^\/reference\/[\w-]{43}$/)
    expect((await world.get(visitor, `${opened.to}/form`)).text).not.toContain('Canary')
    const again = await world.post(visitor, paths.typeCode.href(), { code: [code] }, '10.9.1.1')
    expect([again.status, again.text.includes('No reference opens by this code.')]).toEqual([422, true])
    expect((await world.get(world.rosa, path)).text).not.toContain(code)
    await submit(opened.to ?? '')
    expect((await world.get(world.june, paths.staffReference.href('vaimh', application, id))).text).toContain(
      'It was opened by a code that was passed on',
    )
    expect((await world.get(visitor, link)).text).toContain('Your reference has arrived')
  })

  test('is guessed by nobody: after twenty codes a network waits, with the right code too', async () => {
    const application = await world.apply()
    const { id } = await ask(application, { email: 'guess@example.org' })
    const path = paths.ownReference.href(application, id)
    await world.post(world.rosa, path, { act: ['code'] })
    const [code = ''] = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await world.get(world.rosa, path)).text) ?? []
    const type = (text: string, network: string) =>
      world.post(visitor, paths.typeCode.href(), { code: [text] }, network)
    for (let tries = 0; tries < 20; tries += 1) expect((await type('ACDE3479', '10.9.2.1')).status).toBe(422)

    expect((await type(code, '10.9.2.1')).status).toBe(429)
    expect((await type(code, '10.9.3.1')).status).toBe(303)
  })
})

describe('a reference that has arrived', () => {
  test('counts for the application, with the Endorsement that staff found once for all', async () => {
    const application = await world.apply('mi-aimh/imhm-clinical')
    await ask(application, { email: 'ending@example.org' })
    await submit(await world.linkTo('ending@example.org'))
    const list = await world.get(world.rosa, paths.references.href(application))
    expect(list.text).toContain('Your current program supervisor Arrived Cy Moe')
    const [id = ''] = /references\/([0-9a-f-]{36})/.exec(list.html)?.slice(1) ?? []
    const staff = paths.staffReference.href('mi-aimh', application, id)
    const vet = paths.vetRater.href('mi-aimh', application, id)
    const finding = { outcome: ['vetted'], category: ['imhs'], since: ['2026-01-01'], after: ['0'] }
    expect((await world.post(world.priya, vet, finding)).to).toContain('done=vetting-missing')
    const found = { ...finding, note: ['Called on November 20'] }
    expect((await world.post(world.priya, vet, found)).to).toContain('done=kept')
    expect((await world.post(world.priya, vet, found)).to).toContain('done=moved-on')

    const shown = await world.get(world.priya, staff)
    expect(shown.text).toContain('Infant Mental Health Specialist, since January 1, 2026.')
    expect(shown.text).toContain('Called on November 20')
    expect((await world.get(world.rosa, paths.ownReference.href(application, id))).text).not.toContain(
      'Called on',
    )
  })

  test('cannot be replaced, sent again or taken back by anybody', async () => {
    const application = await world.apply()
    const { id } = await ask(application, { email: 'stays@example.org' })
    await submit(await world.linkTo('stays@example.org'))
    const own = paths.ownReference.href(application, id)
    const staff = paths.staffReference.href('vaimh', application, id)
    const said = async (who: typeof world.rosa, path: string, act: string) =>
      (await world.post(who, path, { act: [act], email: ['x@example.org'] })).to?.split('done=')[1]

    expect(await said(world.rosa, own, 'replace')).toBe('arrived')
    expect(await said(world.june, staff, 'replace')).toBe('arrived')
    for (const act of ['resend', 'address', 'code', 'nonsense']) {
      expect(await said(world.rosa, own, act)).toBe('wrong-state')
      expect(await said(world.june, staff, act)).toBe('wrong-state')
    }
  })

  test('keeps the waiver as it was decided, whoever tries', async () => {
    const application = await world.apply()
    const { id } = await ask(application, { email: 'waived@example.org' })
    const change = `update reference set is_waived = false where id = '${id}'`
    const run = withClient(world.database.as('app'), async (client) => {
      await client.query(`begin; select set_config('attune.person', '${world.rosa.id}', true)`)
      await client.query(change)
    })

    await expect(run).rejects.toMatchObject({ code: '42501' })
  })
})

describe('the form that an association loads', () => {
  test('holds for raters who begin from then on; whoever has begun stays with the old one', async () => {
    const application = await world.apply()
    await ask(application, { email: 'early@example.org' })
    await ask(application, { email: 'late@example.org', role: 'rsc-provider' })
    const [early, late] = [await world.linkTo('early@example.org'), await world.linkTo('late@example.org')]
    await world.post(visitor, early, { act: ['begin'] })
    const page = await world.get(world.june, paths.ratingForm.href('vaimh'))
    expect(page.text).toContain('In use is the short form that Attune brings along.')
    const items = ['# Being with babies\nWatches before speaking\nLets the baby lead']
    const scale = ['Never\nAlways']
    const load = (fields: Readonly<Record<string, readonly string[]>>) =>
      world.post(world.june, paths.ratingForm.href('vaimh'), { ...page.fields, ...fields })
    expect((await load({ items: ['No section'], scale })).status).toBe(422)
    expect((await load({ items, scale: ['One'] })).status).toBe(422)
    expect((await load({ items: ['{"title": 1}'] })).status).toBe(422)
    expect((await load({ items, scale })).status).toBe(303)
    expect((await load({ items, scale })).text).toContain('A colleague loaded another form')
    await world.post(visitor, late, { act: ['begin'] })

    expect((await world.get(visitor, `${early}/form`)).text).toContain('Builds trust with parents')
    const shown = await world.get(visitor, `${late}/form`)
    expect(shown.text).toContain('Lets the baby lead Never Always Not enough information to rate')
    expect(shown.text).not.toContain('Builds trust with parents')
    await submit(early)
    expect((await world.get(visitor, early)).text).toContain('Your reference has arrived')
    expect((await world.get(world.rosa, paths.ratingForm.href('vaimh'))).status).toBe(404)
  })

  test('may be one of an Endorsement’s own, beside the common one, until that holds again', async () => {
    const standard = 'vaimh/imhm-clinical'
    const place = paths.ratingForm.href('vaimh', { standard })
    const scale = ['Never\nAlways']
    const own = ['# Mentoring\nHolds the whole team in mind']
    const common = ['# Everybody\nComes on time']
    const shownFor = async (name: string, email: string) => {
      const application = await world.apply(name)
      await ask(application, { email })
      const link = await world.linkTo(email)
      await world.post(visitor, link, { act: ['begin'] })
      return { link, text: (await world.get(visitor, `${link}/form`)).text }
    }
    const load = async (where: string, change: Readonly<Record<string, readonly string[]>>) => {
      const { fields } = await world.get(world.june, where)
      return world.post(world.june, paths.ratingForm.href('vaimh'), { ...fields, act: ['save'], ...change })
    }

    const [one, two] = await Promise.all([
      load(place, { items: own, scale }),
      load(paths.ratingForm.href('vaimh'), { items: common, scale }),
    ])
    expect([one.status, two.status]).toEqual([303, 303])
    const clinical = await shownFor(standard, 'own@example.org')
    expect(clinical.text).toContain('Holds the whole team in mind')
    expect((await shownFor('alliance/imhs', 'common@example.org')).text).toContain('Comes on time')
    expect((await world.get(world.june, place)).text).toContain('has a form of its own')

    const { fields } = await world.get(world.june, place)
    const back = { ...fields, act: ['common'] }
    const twice = await Promise.all(
      [1, 2].map(() => world.post(world.june, paths.ratingForm.href('vaimh'), back)),
    )
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 422])
    expect((await shownFor(standard, 'later@example.org')).text).toContain('Comes on time')
    expect(
      (await world.get(world.june, paths.ratingForm.href('vaimh', { standard: 'vaimh/none' }))).status,
    ).toBe(404)
  })
})
