import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { someAnswers } from '../../../../test/references/answers.ts'
import {
  aRequest,
  openReferenceWorld,
  type ReferenceWorld,
  visitor,
} from '../../../../test/references/world.ts'
import { paths } from '../../paths.ts'

let world: ReferenceWorld

beforeAll(async () => {
  world = await openReferenceWorld()
})
afterAll(() => world.close())

/** Asks a rater and answers with the application and the path of the mailed link. */
async function ask(change: Readonly<Record<string, string>> = {}) {
  const application = await world.apply()
  const fields = aRequest(change)
  const sent = await world.post(world.rosa, paths.newReference.href(application), fields)
  expect([sent.status, sent.to]).toEqual([303, paths.references.href(application, 'asked')])
  const [email = ''] = fields.email ?? []
  const [id = ''] = fields.id ?? []
  return { application, id, link: await world.linkTo(email) }
}

async function begin(link: string) {
  expect((await world.post(visitor, link, { act: ['begin'] })).to).toBe(`${link}/form`)
}

describe('a rater', () => {
  test('opens the link, is told of the waiver before writing, writes, checks and sends; the applicant learns that it arrived', async () => {
    const { application, link } = await ask()
    const first = await world.get(visitor, link)
    expect(first.status).toBe(200)
    expect(first.cacheControl).toBe('no-store')
    expect(first.text).toContain('Rosa Delgado asks you for a reference')
    expect(first.text).toContain('Rosa Delgado has given up the right to read what you write')
    expect(first.text).toContain('Has supervised my home visits since 2021')
    expect(first.text).toContain('Please answer by December 21, 2026.')

    await begin(link)
    const checked = await world.post(visitor, `${link}/form`, { ...someAnswers(), act: ['check'] })
    expect([checked.status, checked.to]).toEqual([303, `${link}/check`])
    expect((await world.get(visitor, `${link}/check`)).text).toContain('A pleasure to work with.')
    await world.post(visitor, `${link}/check`, { act: ['send'] })

    const after = await world.get(visitor, link)
    expect(after.text).toContain('Your reference has arrived')
    expect(after.text).not.toMatch(/Rosa|pleasure|Cy Moe/)
    for (const page of ['/form', '/check'])
      expect((await world.get(visitor, link + page)).text).toBe(after.text)
    const list = await world.get(world.rosa, paths.references.href(application))
    expect(list.text).toContain('Arrived on November 21, 2026.')
    expect(await world.mailsTo('rosa@example.org')).toMatchObject([
      { kind: 'reference-news', subject: 'The reference by Cy Moe has arrived' },
    ])
    expect((await world.mailsTo('cy@example.org')).at(-1)?.subject).toBe(
      'Thank you for your reference for Rosa Delgado',
    )
  })

  test('opening the link changes nothing, however often', async () => {
    const { application, link } = await ask({ email: 'often@example.org' })
    await world.get(visitor, link)
    expect((await world.get(visitor, `${link}/form`)).to).toBe(link)

    expect((await world.get(world.rosa, paths.references.href(application))).text).toContain('Asked')
  })

  test('saves half-way and finds everything again on another device', async () => {
    const { link } = await ask({ email: 'half@example.org' })
    await begin(link)
    const half = { 'item-trust': ['2'], comment: ['Half a sentence'], act: ['keep'] }
    expect((await world.post(visitor, `${link}/form`, half)).to).toBe(`${link}/form?done=kept`)
    const again = await world.get(visitor, `${link}/form`)

    expect([again.fields['item-trust'], again.fields.comment]).toEqual([['2'], ['Half a sentence']])
    expect((await world.get(visitor, link)).text).toContain('Go on with what you saved')
    expect((await world.post(visitor, `${link}/form`, { comment: ['More'], act: ['autosave'] })).status).toBe(
      204,
    )
    expect((await world.get(visitor, `${link}/form`)).fields.comment).toEqual(['More'])
  })

  test('is led to what is missing, and nothing that was typed is lost', async () => {
    const { link } = await ask({ email: 'missing@example.org' })
    await begin(link)
    const fields = { ...someAnswers(), 'item-trust': [''], recommendation: [''], act: ['check'] }
    const refused = await world.post(visitor, `${link}/form`, fields)

    expect(refused.status).toBe(422)
    expect(refused.html).toContain('href="#item-trust"')
    expect(refused.text).toContain('Choose whether you recommend this person.')
    expect(refused.fields.comment).toEqual(['A pleasure to work with.'])
    expect((await world.get(visitor, `${link}/form`)).fields.comment).toEqual(['A pleasure to work with.'])
  })

  test('hears a gentle word at the fifth gap and has an honest choice at the sixth', async () => {
    const { application, link } = await ask({ email: 'gaps@example.org' })
    await begin(link)
    await world.post(visitor, `${link}/form`, { ...someAnswers(4), act: ['keep'] })
    expect((await world.get(visitor, `${link}/form`)).html).toMatch(/<p class="at-gaps" role="status" hidden/)
    await world.post(visitor, `${link}/form`, { ...someAnswers(5), act: ['keep'] })
    expect((await world.get(visitor, `${link}/form`)).text).toContain(
      'You chose “not enough information” 5 times. A form with 6 of them does not count',
    )
    await world.post(visitor, `${link}/form`, { ...someAnswers(6), act: ['check'] })
    expect((await world.get(visitor, `${link}/check`)).text).toContain(
      'Send it, knowing that it will not count',
    )

    await world.post(visitor, `${link}/check`, { act: ['send'] })
    expect((await world.get(visitor, `${link}/check`)).status).toBe(200)
    await world.post(visitor, `${link}/check`, { act: ['send-void'] })
    expect((await world.get(visitor, link)).text).toContain('Your reference has arrived')
    const list = await world.get(world.rosa, paths.references.href(application))
    expect(list.text).toContain('Does not count')
    expect(list.text).toContain('Ask somebody else')
    expect(list.text).not.toMatch(/not enough|\b6\b|pleasure/)
  })

  test('may say no, from the first page and from the choice at the sixth', async () => {
    const { application, link } = await ask({ email: 'no@example.org' })
    await world.post(visitor, link, { act: ['decline'] })
    expect((await world.get(visitor, link)).text).toContain('You said no to this reference')
    expect((await world.get(world.rosa, paths.references.href(application))).text).toContain('Said no')

    const other = await ask({ email: 'no-later@example.org' })
    await begin(other.link)
    await world.post(visitor, `${other.link}/form`, { ...someAnswers(7), act: ['check'] })
    await world.post(visitor, `${other.link}/check`, { act: ['decline'] })
    expect((await world.get(visitor, other.link)).text).toContain('You said no')
  })

  test('may ask to be asked later, and the date moves where it would be too close', async () => {
    const { application, link } = await ask({ email: 'later@example.org' })
    const refused = await world.post(visitor, link, { act: ['later'], day: ['2026-11-21'] })
    expect([refused.status, refused.text.includes('Choose a day after today.')]).toEqual([422, true])
    expect((await world.post(visitor, link, { act: ['later'], day: ['2027-02-01'] })).status).toBe(422)
    expect((await world.post(visitor, link, { act: ['later'], day: ['2026-12-20'] })).status).toBe(303)

    expect((await world.get(visitor, link)).text).toContain('Please answer by December 27, 2026.')
    expect((await world.get(world.rosa, paths.references.href(application))).text).toContain(
      'The rater asked to be reminded on December 20, 2026.',
    )
  })

  test('whose link is none learns nothing, whatever is asked', async () => {
    const nobody = paths.reference.href('A'.repeat(43))
    const pages = [nobody, `${nobody}/form`, `${nobody}/check`, paths.reference.href('short')]
    for (const page of pages) {
      const closed = await world.get(visitor, page)
      expect([closed.status, closed.text.includes('This link is not in use')]).toEqual([404, true])
    }
    expect((await world.get(visitor, `${nobody}/stop`)).status).toBe(404)
  })
})

describe('two at once', () => {
  test('who sends twice has sent once', async () => {
    const { id, link } = await ask({ email: 'twice@example.org' })
    await begin(link)
    await world.post(visitor, `${link}/form`, { ...someAnswers(), act: ['check'] })
    const both = await Promise.all(
      [1, 2, 3].map(() => world.post(visitor, `${link}/check`, { act: ['send'] })),
    )

    expect(both.map(({ status }) => status)).toEqual([303, 303, 303])
    expect((await world.get(visitor, link)).text).toContain('Your reference has arrived')
    const mails = await world.mailsTo('twice@example.org')
    expect(mails.filter(({ kind }) => kind === 'reference-news')).toHaveLength(1)
    expect(id).toMatch(/^[\w-]{36}$/)
  })

  test('a rater who sends while being replaced: one outcome, and the words are read or given back', async () => {
    const outcomes: string[] = []
    for (let round = 0; round < 6; round += 1) {
      const { application, id, link } = await ask({ email: `race-${round}@example.org` })
      await begin(link)
      await world.post(visitor, `${link}/form`, { ...someAnswers(), act: ['check'] })
      const act = paths.ownReference.href(application, id)
      const first = round % 2 === 0 ? 0 : 5
      const [sent, replaced] = await Promise.all([
        new Promise((resolve) => setTimeout(resolve, first)).then(() =>
          world.post(visitor, `${link}/check`, { act: ['send'] }),
        ),
        world.post(world.rosa, act, { act: ['replace'] }),
      ])
      const page = await world.get(visitor, link)
      const list = await world.get(world.rosa, paths.references.href(application))
      const written = await world.get(world.june, paths.staffReference.href('vaimh', application, id))
      if (replaced.to?.endsWith('arrived')) {
        expect(sent.status).toBe(303)
        expect(page.text).toContain('Your reference has arrived')
        expect(list.text).toContain('Arrived')
        expect(written.text).toContain('A pleasure to work with.')
        outcomes.push('sent')
      } else {
        expect(replaced.to?.endsWith('replaced')).toBe(true)
        expect(page.text).toContain('A pleasure to work with.')
        expect(list.text).toContain('Not asked any more')
        expect(written.text).not.toContain('A pleasure')
        outcomes.push('replaced')
      }
    }

    expect(outcomes).toHaveLength(6)
  })

  test('somebody who types on after being replaced gets back what came with the form', async () => {
    const { application, id, link } = await ask({ email: 'typing@example.org' })
    await begin(link)
    await world.post(world.rosa, paths.ownReference.href(application, id), { act: ['replace'] })
    const late = await world.post(visitor, `${link}/form`, { ...someAnswers(), act: ['check'] })

    expect(late.status).toBe(409)
    expect(late.text).toContain('This reference is not needed any more')
    expect(late.text).toContain('A pleasure to work with.')
  })
})
