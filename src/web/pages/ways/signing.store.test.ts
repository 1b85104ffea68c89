import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createWaysWorld, type WaysWorld } from '../../../../test/ways/ways-world.ts'
import { paths } from '../../paths.ts'

let world: WaysWorld

beforeAll(async () => {
  world = await createWaysWorld()
})
afterAll(() => world.database.drop())

const ethics = 'code-of-ethics'

/** Loads a text as the administrator, as the page stands. */
async function load(body: string, given: Record<string, string> = {}) {
  const ada = world.browse('administrator')
  const page = await ada.get(paths.associationTexts.href('vaimh'))
  const fields = { kind: ethics, title: 'Code of ethics', body, validFrom: '2026-11-21', ...given }
  const posted = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]))
  return ada.post(paths.associationTexts.href('vaimh'), { ...page.fields, ...posted })
}

function signatures(applicationId: string) {
  return world.asOwner<{
    kind: string
    version: number
    hash: string
    typed_name: string
    signed_on: string
  }>(
    `select kind, version, hash, typed_name, signed_on::text from text_signature
     where application_id = '${applicationId}' order by signed_at, version`,
  )
}

function recorded(applicationId: string) {
  return world.asOwner<{ kind: string; body: string; is_open: boolean }>(
    `select kind, body, is_open from record_entry where application_id = '${applicationId}' order by number`,
  )
}

const sha = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a text of the association', () => {
  test('is loaded, listed with its first day, and shown as plain text', async () => {
    expect((await load('# Promise\r\n\r\nFirst & last.\n\n- One\n- Two')).status).toBe(303)
    const ada = world.browse('administrator')
    const list = await ada.get(paths.associationTexts.href('vaimh', 'loaded'))
    const page = await ada.get(paths.associationText.href('vaimh', ethics, 1))

    expect(list.text).toContain('Version 1, valid from November 21, 2026.')
    expect(list.text).toContain('Loaded by Ada Stone')
    expect(page.html).toContain('<p>First &amp; last.</p>')
    expect(page.text).toContain(sha('# Promise\n\nFirst & last.\n\n- One\n- Two'))
  })

  test('is refused with markup, without a day, and word for word the same, and typing is kept', async () => {
    const refused = await load('Say <b>yes</b>', { validFrom: '' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Take out the HTML tags')
    expect(refused.text).toContain('Give the day on which it begins to hold.')
    expect(refused.fields.body).toEqual(['Say <b>yes</b>'])

    await load('The same words.', { kind: 'endorsement-agreement' })
    expect((await load('The same words.', { kind: 'endorsement-agreement' })).text).toContain(
      'word for word the version that was loaded last',
    )
  })

  test('is refused where it would never come into force, with the day to give instead, and typing is kept', async () => {
    const refused = await load('Another promise.', { validFrom: '2026-11-20' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Version 1 is in force since November 21, 2026')
    expect(refused.text).toContain('Give November 21, 2026 or a later day.')
    expect([refused.fields.body, refused.fields.validFrom]).toEqual([['Another promise.'], ['2026-11-20']])
    const ada = world.browse('administrator')
    expect((await ada.get(paths.associationText.href('vaimh', ethics, 2))).status).toBe(404)
  })

  test('is loaded by one of two administrators who do so at once', async () => {
    const ada = world.browse('administrator')
    const page = await ada.get(paths.associationTexts.href('vaimh'))
    const send = (body: string) =>
      ada.post(paths.associationTexts.href('vaimh'), {
        ...page.fields,
        kind: [ethics],
        title: ['Code'],
        body: [body],
        validFrom: ['2030-01-01'],
      })
    const answers = await Promise.all([send('One wording.'), send('Another wording.')])

    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
    expect(answers.find(({ status }) => status === 422)?.text).toContain('A colleague loaded a version')
  })

  test('is nobody’s business but the administrator’s to load', async () => {
    expect((await world.browse('june').get(paths.associationTexts.href('vaimh'))).status).toBe(404)
    expect((await world.browse('rosa').get(paths.associationTexts.href('vaimh'))).status).toBe(404)
  })
})

describe('signing', () => {
  test('keeps name, day, version and hash, once, and says so in the record', async () => {
    const id = await world.apply()
    await world.asOwner(`update application set expires_on = '2026-12-01' where id = '${id}'`)
    const rosa = world.browse('rosa')
    const page = await rosa.get(paths.textToSign.href(id, ethics))
    expect(page.text).toContain('Version 1, valid from November 21, 2026.')
    const hash = sha('# Promise\n\nFirst & last.\n\n- One\n- Two')
    expect(page.text).toContain(hash)
    const click = () =>
      rosa.post(paths.textToSign.href(id, ethics), { ...page.fields, name: ['Rosa M. Delgado'] })
    const answers = await Promise.all([click(), click(), click()])

    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await signatures(id)).toEqual([
      { kind: ethics, version: 1, hash, typed_name: 'Rosa M. Delgado', signed_on: '2026-11-21' },
    ])
    expect((await recorded(id)).map(({ kind, body, is_open }) => [kind, JSON.parse(body), is_open])).toEqual([
      ['text-signed', { text: ethics, version: 1, hash }, true],
    ])
    expect(
      await world.asOwner<{ until: string }>(
        `select expires_on::text as until from application where id = '${id}'`,
      ),
    ).toEqual([{ until: '2028-11-21' }])
    const list = await rosa.get(paths.textsToSign.href(id, 'signed'))
    expect(list.text).toContain('By Rosa M. Delgado, on November 21, 2026.')
  })

  test('of a text that is no longer the one in force is refused, with the new one and the name still there', async () => {
    const id = await world.apply({ person: world.people.lena })
    const lena = world.browse('lena')
    const page = await lena.get(paths.textToSign.href(id, 'endorsement-agreement'))
    await load('New words.', { kind: 'endorsement-agreement', title: 'Agreement' })
    const name = ['Lena Okafor']
    const refused = await lena.post(paths.textToSign.href(id, 'endorsement-agreement'), {
      ...page.fields,
      name,
    })

    expect(refused.status).toBe(422)
    expect(refused.text).toContain('A newer version of this text came into force')
    expect(refused.text).toContain('New words.')
    expect(refused.fields.name).toEqual(name)
    expect(await signatures(id)).toEqual([])
    const again = await lena.post(paths.textToSign.href(id, 'endorsement-agreement'), refused.fields)
    expect(again.status).toBe(303)
    expect(await signatures(id)).toMatchObject([{ version: 2, typed_name: 'Lena Okafor' }])
  })

  test('needs a name', async () => {
    const id = await world.apply({ person: world.people.lena, standard: 'mi-aimh/imhm-policy' })
    const lena = world.browse('lena')
    const page = await lena.get(paths.textToSign.href(id, ethics))
    const refused = await lena.post(paths.textToSign.href(id, ethics), page.fields)

    expect([refused.status, refused.fields.id]).toEqual([422, page.fields.id])
    expect(refused.text).toContain('Type your name to sign.')
  })

  test('is asked only where the standard asks, and only of the applicant', async () => {
    const id = await world.apply({ standard: 'vaimh/imhm-clinical', edition: '2024-01' })
    const rosa = world.browse('rosa')

    expect((await rosa.get(paths.textsToSign.href(id))).text).toContain('asks for no signature')
    expect((await rosa.get(paths.textToSign.href(id, ethics))).status).toBe(404)
    const posted = { name: ['Rosa'], hash: [sha('x')] }
    expect((await rosa.post(paths.textToSign.href(id, ethics), posted)).status).toBe(404)
    for (const other of ['lena', 'june', 'priya'] as const)
      expect((await world.browse(other).get(paths.textsToSign.href(id))).status).toBe(404)
  })

  test('is refused once the application has ended', async () => {
    const id = await world.apply({ standard: 'mi-aimh/imhm-policy' })
    const rosa = world.browse('rosa')
    const page = await rosa.get(paths.textToSign.href(id, ethics))
    await world.asOwner(`update application set state = 'withdrawn' where id = '${id}'`)
    const refused = await rosa.post(paths.textToSign.href(id, ethics), { ...page.fields, name: ['Rosa'] })

    expect([refused.status, await signatures(id)]).toEqual([422, []])
    expect(refused.text).toContain('This application has ended')
  })
})
