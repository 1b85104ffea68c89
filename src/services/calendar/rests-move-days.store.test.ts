import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { someAnswers } from '../../../test/references/answers.ts'
import { aRequest, openReferenceWorld, type ReferenceWorld, visitor } from '../../../test/references/world.ts'
import { wordsOf } from '../../../test/web/open-site.ts'
import { paths } from '../../web/paths.ts'
import { expireReferences } from '../references/expire-references.ts'
import { remindRaters } from '../references/remind-raters.ts'

let world: ReferenceWorld

beforeAll(async () => {
  world = await openReferenceWorld()
})
beforeEach(() => world.asOwner('delete from holiday'))
afterAll(() => world.close())

/** Noon in Virginia. */
const noonOn = (day: string) => new Date(`${day}T17:00:00Z`)

function rest(from: string, to: string): Promise<void> {
  return world.asOwner(`insert into holiday (id, association_id, from_day, to_day, set_by, set_at)
    values ('${randomUUID()}', '${world.people.associations.virginia}', '${from}', '${to}', '${world.june.id}', now())`)
}

/** Asked on November 21, 2026, for thirty days. */
async function ask(email: string) {
  const application = await world.apply()
  const fields = aRequest({ email })
  await world.post(world.rosa, paths.newReference.href(application), fields)
  return { application, id: fields.id?.[0] ?? '', link: await world.linkTo(email) }
}

async function daysReminded(email: string, days: readonly string[]): Promise<string[]> {
  const reminded: string[] = []
  const count = async () =>
    (await world.mailsTo(email)).filter(({ kind }) => kind === 'reference-reminder').length
  for (const day of days) {
    const before = await count()
    await remindRaters(world.database.db, world.means, noonOn(day))
    if ((await count()) > before) reminded.push(day)
  }
  return reminded
}

const shownTo = async (link: string) => wordsOf((await world.get(visitor, link)).text)

describe('the day by which a rater answers', () => {
  test('is the first one after a rest that was set before the rater was asked, in the mail too', async () => {
    await rest('2026-12-15', '2027-01-05')
    const { link } = await ask('before@example.org')
    const [mail] = await world.mailsTo('before@example.org')

    expect(mail?.text?.plain).toContain('January 6, 2027')
    expect(await shownTo(link)).toContain('January 6, 2027')
    await world.asOwner('delete from holiday')
    expect(await shownTo(link)).toContain('January 6, 2027')
  })

  test('moves with a rest that is set afterward, and back when it is taken back', async () => {
    const { application, link } = await ask('after@example.org')
    expect(await shownTo(link)).toContain('December 21, 2026')
    await rest('2026-12-20', '2026-12-24')
    await rest('2026-12-25', '2026-12-28')

    expect(await shownTo(link)).toContain('December 29, 2026')
    const list = wordsOf((await world.get(world.rosa, paths.references.href(application))).text)
    expect(list).toContain('December 29, 2026')
    await world.asOwner('delete from holiday')
    expect(await shownTo(link)).toContain('December 21, 2026')
  })

  test('moves the reminders with it; none leaves while the association rests', async () => {
    await ask('reminded@example.org')
    await rest('2026-12-16', '2026-12-23')

    expect(
      await daysReminded('reminded@example.org', [
        ...['2026-12-07', '2026-12-09', '2026-12-10', '2026-12-16', '2026-12-19', '2026-12-23'],
        ...['2026-12-24', '2026-12-25'],
      ]),
    ).toEqual(['2026-12-10', '2026-12-24'])
  })

  test('is not over while the association rests: the answer counts, and nothing runs out before it', async () => {
    const { application, link } = await ask('inside@example.org')
    await rest('2026-12-20', '2026-12-28')
    const state = async () => wordsOf((await world.get(world.rosa, paths.references.href(application))).text)
    await expireReferences(world.database.db, world.means, noonOn('2026-12-29'))
    expect(await state()).not.toContain('Date has passed')
    await world.post(visitor, link, { act: ['begin'] })
    await world.post(visitor, `${link}/form`, { ...someAnswers(), act: ['check'] })
    await world.post(visitor, `${link}/check`, { act: ['send'] })
    expect(await state()).toContain('Arrived')

    const late = await ask('outside@example.org')
    await expireReferences(world.database.db, world.means, noonOn('2026-12-30'))
    expect((await world.get(visitor, late.link)).text).toContain('The date for this reference has passed')
  })
})
