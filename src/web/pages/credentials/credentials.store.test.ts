import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  createEndorsedWorld,
  type EndorsedWorld,
  virginia,
} from '../../../../test/credentials/endorsed-world.ts'
import { digestTables } from '../../../../test/rights/owner.ts'
import { everyRow } from '../../../../test/store/every-row.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { bakePng } from '../../../services/credentials/bake-png.ts'
import { paths } from '../../paths.ts'

const now = new Date('2026-06-02T12:00:00Z')
const administrator: SignedIn = {
  kind: 'person',
  id: '0190a5b2-0000-4000-8000-0000000000ad',
  name: 'Eli Stone',
  email: 'eli@example.org',
  roles: [{ association: { id: virginia, shortId: 'vaimh', name: 'Virginia' }, role: 'administrator' }],
  assurance: 'strong',
}
let world: EndorsedWorld
let site: TestSite

beforeAll(async () => {
  world = await createEndorsedWorld()
  await world.asOwner(
    `insert into person (id, name, email) values ('${administrator.id}', 'Eli Stone', 'eli@example.org')`,
    `insert into association_role values ('${virginia}', '${administrator.id}', 'administrator')`,
  )
  site = await openSite(world.database.db, [administrator], now, { credentials: { means: world.means } })
})

afterAll(() => world.database.drop())

const open = async (path: string) => {
  const { status, page } = await site.ask(undefined, path)
  return { status, page, words: wordsOf(page) }
}

async function upload(bytes: Uint8Array<ArrayBuffer> | string, name = 'badge') {
  const body = new FormData()
  body.append('file', new File([bytes], name))
  const headers = { origin: 'http://localhost' }
  const { status, page } = await site.ask(undefined, paths.verify.href(), { method: 'POST', body, headers })
  return { status, words: wordsOf(page) }
}

const paste = async (text: string) =>
  wordsOf((await site.post(undefined, paths.verify.href(), { text })).page)

async function fileOf(badgeId: string, form: string): Promise<Buffer<ArrayBuffer>> {
  const raw = await site.raw(paths.badge.href(badgeId, form))
  return Buffer.from(await raw.arrayBuffer())
}

describe('the page of a badge', () => {
  test('says whether it holds, and hands it out in four forms that each prove it', async () => {
    const { badgeId } = await world.endorse({ name: 'Rosa Delgado', number: 'VA-2026-0500' })
    const { status, words, page } = await open(paths.badge.href(badgeId))

    expect(status).toBe(200)
    expect(words).toContain('This is valid')
    expect(words).toContain('only the badge is signed')
    expect(words).toContain('Rosa Delgado')
    expect(page).toContain(
      'https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&amp;name=Infant',
    )
    for (const form of ['json', 'jwt', 'png', 'svg']) {
      const answered = await upload(await fileOf(badgeId, form), `badge.${form}`)
      expect([form, answered.status, answered.words.includes('This is valid')]).toEqual([form, 200, true])
      expect(answered.words).toContain('VA-2026-0500')
    }
    expect(await paste((await fileOf(badgeId, 'json')).toString())).toContain('This is valid')
    expect(await paste(`\n ${(await fileOf(badgeId, 'jwt')).toString()} \n`)).toContain('This is valid')
  })

  test('is not there for whoever has no address of one', async () => {
    for (const path of [
      '/credentials/0190a5b2-0000-4000-8000-000000000001',
      '/credentials/0190a5b2-0000-4000-8000-000000000001.json',
      '/credentials/everything.json',
      `/credentials/${(await world.endorse()).badgeId}.exe`,
    ])
      expect([path, (await open(path)).status]).toEqual([path, 404])
  })

  test('hands nothing out any more once the Endorsement was revoked, and copies are refused', async () => {
    const { badgeId, endorsementId } = await world.endorse()
    const copy = await fileOf(badgeId, 'png')
    await world.asOwner(`update endorsements set state = 'revoked' where id = '${endorsementId}'`)
    const { words } = await open(paths.badge.href(badgeId))

    expect(words).toContain('This is not valid')
    expect(words).not.toContain('Take it along')
    expect((await upload(copy)).words).toContain(
      'Standing today Failed The Endorsement is not current. The association does not say why in public.',
    )
  })
})

describe('checking', () => {
  test('a file without a badge is told apart from one that cannot be read, and what to do is said', async () => {
    const { badgeId } = await world.endorse()
    const picture = await fileOf(badgeId, 'png')
    const plain = Buffer.from(bakePng(picture, '')).subarray(0)

    const withoutBadge = (await upload('<svg xmlns="http://www.w3.org/2000/svg"></svg>')).words
    expect(withoutBadge).toContain('The file carries no signed badge.')
    expect(withoutBadge).toContain('We cannot say whether this is valid')
    expect((await upload(Buffer.from('%PDF-1.7 and nothing else'))).words).toContain(
      'The file cannot be read.',
    )
    expect((await upload(Buffer.from([0xff, 0xfe, 0x00, 0x81]))).words).toContain('The file cannot be read.')
    expect((await upload(plain)).words).toContain('There is nothing in it.')
    expect((await upload(Buffer.alloc(6 * 1024 * 1024, 32))).words).toContain('It is larger than any badge.')
  })

  test('asks for a file or a text where there is neither', async () => {
    const { status, page } = await site.post(undefined, paths.verify.href(), { text: '  ' })

    expect(status).toBe(422)
    // Nothing is saved here, so the summary does not speak of saving.
    expect(wordsOf(page)).toContain('Please fix this first Choose a file, or paste the text of a badge.')
  })

  test('shows what a stranger wrote as text only', async () => {
    const evil = '<script>alert(1)</script>'
    const words = await site.post(undefined, paths.verify.href(), {
      text: JSON.stringify({ '@context': [evil], id: 'urn:x:y' }),
    })

    expect(words.page).not.toContain(evil)
  })
})

describe('a number', () => {
  const list = (
    endorsementId: string,
    number: string,
    name: string,
    state = 'active',
    until: string | null = '2026-12-31',
  ) =>
    world.asOwner(`insert into register_entry (endorsement_id, association_id, number, name, place, category,
      standard, state, awarded_on, valid_until) values ('${endorsementId}', '${virginia}', '${number}', '${name}', '',
      'imhm-clinical', 'vaimh/imhm-clinical', '${state}', '2026-05-01', ${until === null ? 'null' : `'${until}'`})`)

  test('leads from the form to what the public register says, however it is typed', async () => {
    const { endorsementId } = await world.endorse({ number: 'VA-2026-0600', name: 'Nora Quist' })
    await list(endorsementId, 'VA-2026-0600', 'Nora Quist')
    const empty = await open(paths.verify.href({ number: ' ' }))
    expect(empty.words).toContain('Enter the number of the Endorsement, as it is on the certificate')
    const form = await site.ask(undefined, paths.verify.href({ number: ' va-2026-0600 ' }))
    const { words } = await open(form.to ?? '')

    expect(form.status).toBe(303)
    expect(words).toContain('Endorsed')
    expect(words).toContain('Nora Quist')
    expect(words).toContain('Virginia Association')
  })

  test('says what is not current, and what ran out', async () => {
    const hidden = await world.endorse({ number: 'VA-2026-0601' })
    const over = await world.endorse({ number: 'VA-2026-0602' })
    await list(hidden.endorsementId, 'VA-2026-0601', 'Ola Perez', 'not-current')
    await list(over.endorsementId, 'VA-2026-0602', 'Pia Moss', 'active', '2026-06-01')

    expect((await open(paths.verifyNumber.href('VA-2026-0601'))).words).toContain(
      'Not endorsed at present Not current',
    )
    expect((await open(paths.verifyNumber.href('VA-2026-0602'))).words).toContain(
      'It ran out on June 1, 2026.',
    )
  })

  test('says no day that is not true: none without an end, and none to come of what is not held', async () => {
    const lines = async (number: string) => (await open(paths.verifyNumber.href(number))).words
    for (const [number, state, until] of [
      ['VA-2026-0611', 'active', null],
      ['VA-2026-0612', 'lapsed', null],
      ['VA-2026-0613', 'retired', '2026-12-31'],
      ['VA-2026-0614', 'lapsed', '2026-05-31'],
      ['VA-2026-0615', 'active', '2026-12-31'],
    ] as const) {
      const { endorsementId } = await world.endorse({ number })
      await list(endorsementId, number, 'Ola Perez', state, until)
    }

    expect(await lines('VA-2026-0611')).not.toMatch(/alid until|without an end/)
    expect(await lines('VA-2026-0612')).not.toMatch(/alid until|without an end/)
    expect(await lines('VA-2026-0613')).not.toContain('alid until')
    expect(await lines('VA-2026-0614')).toContain('Was valid until May 31, 2026')
    expect(await lines('VA-2026-0615')).toContain('Valid until December 31, 2026')
  })

  test('is shown as the register spells it, with the way to ask about a day', async () => {
    const { endorsementId } = await world.endorse({ number: 'VA-2026-0616' })
    await list(endorsementId, 'VA-2026-0616', 'Ola Perez', 'lapsed')
    const { words, page } = await open(paths.verifyNumber.href('va-2026-0616'))

    expect([words.includes('Endorsement VA-2026-0616'), words.includes('va-2026')]).toEqual([true, false])
    expect(page).toContain('href="/register/vaimh/standing?number=VA-2026-0616&amp;name=Ola+Perez"')
  })

  test('that is not listed is looked up for whoever knows the name on the certificate, and for nobody else', async () => {
    await world.endorse({ number: 'VA-2026-0603', name: 'Hidden Person' })
    const path = paths.verifyNumber.href('VA-2026-0603')
    const unknown = paths.verifyNumber.href('VA-2026-9999')
    const ask = async (at: string, name: string) => {
      const { status, page } = await site.post(undefined, at, { name })
      return { status, words: wordsOf(page) }
    }
    const [listed, nothing] = [await open(path), await open(unknown)]
    const wrong = await ask(path, 'Somebody Else')

    expect(listed.words.replaceAll('VA-2026-0603', 'X')).toBe(nothing.words.replaceAll('VA-2026-9999', 'X'))
    expect(wrong.words.replaceAll('VA-2026-0603', 'X')).toBe(
      (await ask(unknown, 'Somebody Else')).words.replaceAll('VA-2026-9999', 'X'),
    )
    expect([wrong.status, wrong.words.includes('Hidden Person')]).toEqual([422, false])
    expect(await ask(path, 'hidden person')).toMatchObject({ status: 200 })
    expect((await ask(path, 'hidden person')).words).toContain('Endorsed Active')
  })
})

describe('what nobody is told', () => {
  afterEach(() => vi.restoreAllMocks())

  test('who checked what: nothing is written, logged or set in the browser', async () => {
    const { badgeId } = await world.endorse()
    const text = (await fileOf(badgeId, 'json')).toString()
    const before = await digestTables(world.database)
    const logs = (['log', 'error', 'warn', 'info', 'debug'] as const).map((name) => vi.spyOn(console, name))
    const written = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write'))
    const asked = [
      paths.verify.href(),
      paths.verifyNumber.href('VA-2026-0001'),
      paths.badge.href(badgeId),
      paths.badge.href(badgeId, 'json'),
      paths.statusList.href('vaimh', 1),
      paths.didDocument.href('vaimh'),
    ]
    const cookies = await Promise.all(
      asked.map(async (path) => (await site.raw(path)).headers.getSetCookie()),
    )
    await paste(text)
    await upload(text)
    await site.post(undefined, paths.verifyNumber.href('VA-2026-0001'), { name: 'Rosa Delgado' })

    expect(cookies.flat()).toEqual([])
    expect([...logs, ...written].flatMap((spy) => spy.mock.calls)).toEqual([])
    expect(await digestTables(world.database)).toEqual(before)
  })

  test('the private part of a key: not in any row, page, file or log', async () => {
    const made: Buffer[] = []
    const own = await createEndorsedWorld({
      randomBytes: (size) => {
        const bytes = Buffer.alloc(size, `secret ${made.length}`)
        made.push(bytes)
        return bytes
      },
    })
    try {
      const logs = (['log', 'error', 'warn'] as const).map((name) => vi.spyOn(console, name))
      await own.asOwner(
        `insert into person (id, name, email) values ('${administrator.id}', 'Eli Stone', 'eli@example.org')`,
        `insert into association_role values ('${virginia}', '${administrator.id}', 'administrator')`,
      )
      const { badgeId } = await own.endorse()
      const pages = await openSite(own.database.db, [administrator], now, {
        credentials: { means: own.means },
      })
      await pages.post(administrator, paths.issuerKeys.href('vaimh'), { sure: 'yes' })
      const keys = made.filter((bytes) => bytes.length === 32)
      const answers = await Promise.all(
        [
          paths.issuerKeys.href('vaimh'),
          paths.didDocument.href('vaimh'),
          paths.statusList.href('vaimh', 1),
          paths.badge.href(badgeId),
          ...['json', 'jwt', 'svg'].map((form) => paths.badge.href(badgeId, form)),
        ].map(async (path) => (await pages.get(administrator, path)).page),
      )
      const rows = (await everyRow(own.database)).map(({ row }) => row)
      const forms = (key: Buffer) => [
        key.toString('base64url'),
        key.toString('base64').replace(/=+$/, ''),
        key.toString('hex'),
        key.toString('latin1'),
      ]

      expect(keys).toHaveLength(2)
      expect(answers.every((page) => page.length > 100)).toBe(true)
      const everywhere = [...answers, ...rows, ...logs.flatMap((spy) => spy.mock.calls.map(String))].join(
        '\n',
      )
      for (const secret of keys.flatMap(forms)) expect(everywhere).not.toContain(secret)
      // The public parts are there, and of the key that was put away nothing else.
      expect(rows.filter((row) => row.includes('"sealed"'))).toHaveLength(1)
    } finally {
      await own.database.drop()
    }
  })
})

describe('the keys', () => {
  test('are shown to administrators, and another one is used once that was confirmed', async () => {
    const path = paths.issuerKeys.href('vaimh')
    await world.endorse()
    const first = wordsOf((await site.get(administrator, path)).page)
    const unsure = await site.post(administrator, path, {})
    const sure = await site.post(administrator, path, { sure: 'yes' })
    const after = wordsOf((await site.get(administrator, sure.to ?? '')).page)
    const { verificationMethod } = JSON.parse((await open(paths.didDocument.href('vaimh'))).page)

    expect(first).toContain('did:web:attune.example.org:a:vaimh')
    expect([unsure.status, sure.status]).toEqual([422, 303])
    expect(after).toContain('A new key is in use.')
    expect(after).toContain('Put away on')
    expect(verificationMethod.map(({ id }: { id: string }) => id)).toEqual([
      'did:web:attune.example.org:a:vaimh#key-1',
      'did:web:attune.example.org:a:vaimh#key-2',
    ])
  })
})

describe('what programs fetch', () => {
  test('may be kept for some minutes, by any site, and is asked for once more without being sent again', async () => {
    await world.endorse()
    const list = await site.raw(paths.statusList.href('vaimh', 1))
    const again = await site.raw(paths.statusList.href('vaimh', 1), {
      headers: { 'if-none-match': list.headers.get('etag') ?? '' },
    })

    expect([list.status, again.status]).toEqual([200, 304])
    expect(list.headers.get('cache-control')).toBe('public, max-age=300')
    expect(list.headers.get('access-control-allow-origin')).toBe('*')
    expect(await list.json()).toMatchObject({
      id: 'https://attune.example.org/status/vaimh/1',
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    })
    for (const path of ['/status/vaimh/9', '/status/nobody/1', '/status/vaimh/x', '/a/mi-aimh/did.json'])
      expect([path, (await open(path)).status]).toEqual([path, 404])
  })
})
