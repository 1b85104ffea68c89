import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { anAppOf, type Browser } from '../../../../test/sign-in/browser.ts'
import {
  addRole,
  createSignInWorld,
  days,
  hours,
  lastMail,
  minutes,
  type SignInWorld,
} from '../../../../test/sign-in/world.ts'
import { makeFirstAdministratorLink } from '../../../services/sign-in/set-up.ts'
import { paths } from '../../paths.ts'

let world: SignInWorld
let virginia: string
let openBrowser: (network: string) => Browser
let elapsed = 0
let networks = 0

beforeAll(async () => {
  world = await createSignInWorld()
  virginia = await world.addAssociation('vaimh')
  openBrowser = await anAppOf(world, () => world.at(elapsed).now)
})

beforeEach(() => {
  elapsed = 0
})

afterAll(() => world.database.drop())

const aBrowser = () => openBrowser(`203.0.${Math.floor(++networks / 250)}.${networks % 250}`)
const placeOf = (response: Response) => `${response.status} ${response.headers.get('location')}`
/** Everything of an answer but what is random by design. */
async function told(response: Response) {
  const headers = [...response.headers].map(([name, value]) => [name, value.replace(/=[\w-]{43};/, '=…;')])
  return { status: response.status, headers, body: await response.text() }
}

async function askForMail(browser: Browser, email: string, next = '') {
  const answer = await browser.post('/sign-in', { email, next })
  return { answer, ...lastMail(world, email) }
}

/** A person who has said their name, in a browser of their own. */
async function aPerson(email: string): Promise<Browser> {
  const browser = aBrowser()
  const { secret } = await askForMail(browser, email)
  await browser.get(`/sign-in/link/${secret}`)
  await browser.post(`/sign-in/link/${secret}`)
  await browser.get('/welcome')
  await browser.post('/welcome', { name: 'Nora Berg', association: 'vaimh' })
  return browser
}

async function setUpApp(browser: Browser): Promise<string> {
  await browser.get('/account')
  await browser.post('/account/app/new')
  const page = await (await browser.get('/account/app')).text()
  const key = (/<p class="at-key">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
  await browser.post('/account/app', { code: codeOf(key) })
  return key
}

const codeOf = (key: string) =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: world.at(elapsed).now.getTime() })

describe('asking for a mail', () => {
  test('is for whoever is not signed in, or is to sign in anew on the way to something', async () => {
    const browser = await aPerson('inside@example.org')

    expect(placeOf(await browser.get('/sign-in'))).toBe('303 /home')
    expect((await browser.get('/sign-in?next=/account')).status).toBe(200)
    expect((await aBrowser().get('/sign-in')).status).toBe(200)
  })

  test('is answered byte for byte the same, whether the address has an account or not', async () => {
    await aPerson('known@example.org')
    elapsed = days
    const answers = await Promise.all(
      ['known@example.org', 'unknown@example.org'].map(async (email) => {
        const browser = aBrowser()
        const { answer } = await askForMail(browser, email)
        const page = await told(await browser.get('/sign-in/code'))
        return { answer: await told(answer), page: { ...page, body: page.body.replaceAll(email, '…') } }
      }),
    )

    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.answer).toMatchObject({ status: 303 })
  })

  test('is limited in words and with the time, the same for any address', async () => {
    await aPerson('often@example.org')
    elapsed = days
    const limited = await Promise.all(
      ['often@example.org', 'never@example.org'].map(async (email) => {
        const browser = aBrowser()
        for (let asked = 1; asked <= 5; asked += 1) await askForMail(browser, email)
        const { answer } = await askForMail(browser, email)
        const { status, headers, body } = await told(answer)
        return { status, headers, body: body.replaceAll(email, '…') }
      }),
    )

    expect(limited[0]).toEqual(limited[1])
    expect(limited[0]?.status).toBe(429)
    expect(limited[0]?.body).toMatch(/Try again after Nov 22, 2026, 8:00 AM EST\./)
  })

  test('with something that is no address keeps what was typed', async () => {
    const response = await aBrowser().post('/sign-in', { email: 'rosa at example', next: '/portfolio' })
    const page = await response.text()

    expect(response.status).toBe(422)
    expect(page).toContain('value="rosa at example"')
    expect(page).toContain('value="/portfolio"')
    expect(page).toContain('Type an e-mail address, such as rosa@example.org.')
  })
})

describe('the mailed link', () => {
  test('shows a button, signs in when it is pressed, asks new people their name, and goes on', async () => {
    const browser = aBrowser()
    const { secret } = await askForMail(browser, 'new@example.org', '/portfolio/training')
    const page = await (await browser.get(`/sign-in/link/${secret}`)).text()
    const pressed = await browser.post(`/sign-in/link/${secret}`)
    await browser.get('/welcome')
    const named = await browser.post('/welcome', { name: 'Nora Berg', next: '/portfolio/training' })

    expect(page).toContain('Go on to sign in as new@example.org.')
    expect(placeOf(pressed)).toBe('303 /welcome?next=/portfolio/training')
    expect(placeOf(named)).toBe('303 /portfolio/training')
    expect(await (await browser.get('/account')).text()).toContain('<bdi>Nora Berg</bdi>')
  })

  test('in another browser says what to do, and signs in nobody', async () => {
    const { secret } = await askForMail(aBrowser(), 'elsewhere@example.org')
    const other = aBrowser()
    const page = await other.get(`/sign-in/link/${secret}`)
    const pressed = await other.post(`/sign-in/link/${secret}`)

    expect(await page.text()).toContain('type the six-digit code from the same mail')
    expect(pressed.status).toBe(200)
    expect([...other.cookies]).toEqual([])
  })

  test('that is used up answers that it is gone', async () => {
    const browser = aBrowser()
    const { secret } = await askForMail(browser, 'once@example.org')
    await browser.post(`/sign-in/link/${secret}`)

    expect((await browser.get(`/sign-in/link/${secret}`)).status).toBe(410)
    expect(placeOf(await browser.post(`/sign-in/link/${secret}`))).toBe('303 /home')
    expect((await aBrowser().post(`/sign-in/link/${secret}`)).status).toBe(410)
  })

  test.each(['//evil.example.org', 'https://evil.example.org', '/\\evil.example.org'])(
    'never leads to %s',
    async (next) => {
      const browser = aBrowser()
      const { secret } = await askForMail(browser, `careful-${++networks}@example.org`, next)

      expect(placeOf(await browser.post(`/sign-in/link/${secret}`))).toBe('303 /welcome')
    },
  )
})

test('the code signs in where it was asked for', async () => {
  const browser = aBrowser()
  const { code } = await askForMail(browser, 'typing@example.org')
  const wrong = await browser.post('/sign-in/code', { code: code === '000000' ? '000001' : '000000' })

  expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('4 tries are left')])
  expect(placeOf(await browser.post('/sign-in/code', { code }))).toBe('303 /welcome')
})

describe('cookies', () => {
  test('are bound to the host over https, and out of reach of scripts', async () => {
    const browser = aBrowser()
    const { answer, secret } = await askForMail(browser, 'cookies@example.org')
    const signedIn = await browser.post(`/sign-in/link/${secret}`)
    const attributes = (response: Response) =>
      response.headers.getSetCookie().map((line) => line.replace(/=[\w-]{43};/, '=…;'))

    expect(attributes(answer)).toEqual([
      '__Host-attune_start=…; Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=Lax',
    ])
    expect(attributes(signedIn)).toContain(
      '__Host-attune_session=…; Max-Age=3801600; Path=/; HttpOnly; Secure; SameSite=Lax',
    )
  })

  test('have a plain name on this machine’s own address without https', async () => {
    const openPlain = await anAppOf(world, () => world.at(elapsed).now, 'http://127.0.0.1:3000')
    const answer = await openPlain('198.51.100.7').post('/sign-in', { email: 'plain@example.org' })

    expect(answer.headers.getSetCookie()[0]).toMatch(/^attune_start=[\w-]{43}; .*HttpOnly; SameSite=Lax$/)
  })

  test('go when the person signs out, with everything that the browser kept', async () => {
    const browser = await aPerson('leaving@example.org')
    const session = new Map(browser.cookies)
    await browser.get('/account')
    const answer = await browser.post('/sign-out')

    expect(answer.headers.get('clear-site-data')).toBe('"cache", "cookies", "storage"')
    expect([session.has('__Host-attune_session'), browser.cookies.has('__Host-attune_session')]).toEqual([
      true,
      false,
    ])
    expect(placeOf(await browser.get('/account'))).toBe('303 /sign-in?next=/account')
  })
})

describe('a second step', () => {
  test('closes all pages of somebody who has one until it is shown', async () => {
    const email = 'protected@example.org'
    const key = await setUpApp(await aPerson(email))
    elapsed = hours
    const browser = aBrowser()
    const { secret } = await askForMail(browser, email)
    await browser.post(`/sign-in/link/${secret}`)

    expect(placeOf(await browser.get('/account'))).toBe('303 /sign-in?next=/account')
    expect(placeOf(await browser.get('/sign-in?next=/account'))).toBe('303 /second-factor?next=/account')
    const before = new Map(browser.cookies)
    expect((await browser.post('/second-factor', { code: '000000', next: '/account' })).status).toBe(422)
    expect(placeOf(await browser.post('/second-factor', { code: codeOf(key), next: '/account' }))).toBe(
      '303 /account',
    )
    expect(browser.cookies.get('__Host-attune_session')).not.toBe(before.get('__Host-attune_session'))
    expect((await browser.get('/account')).status).toBe(200)
  })

  test('is asked of staff before they see anything of their pages', async () => {
    const email = 'coordinator@example.org'
    const browser = await aPerson(email)
    await addRole(world, virginia, email, 'coordinator')
    const staffPage = '/a/vaimh/mail'
    expect(placeOf(await browser.get(staffPage))).toBe(`303 /second-factor?next=${staffPage}`)
    expect(await (await browser.get('/second-factor')).text()).toContain('Set up a second step')
    await setUpApp(browser)

    expect((await browser.get(staffPage)).status).toBe(200)
  })

  test('once set up leads on to recovery codes, and then to where somebody was going', async () => {
    const browser = await aPerson('going-on@example.org')
    const next = '/a/vaimh/mail'
    expect(await (await browser.get(`/second-factor?next=${next}`)).text()).toContain(
      `href="/account?next=${next}#factors"`,
    )
    await browser.get(`/account?next=${next}`)
    expect(placeOf(await browser.post('/account/app/new', { next }))).toBe(`303 /account/app?next=${next}`)
    const page = await (await browser.get(`/account/app?next=${next}`)).text()
    const [, key = ''] = /class="at-key">([^<]+)</.exec(page) ?? []
    expect(page).toMatch(/href="otpauth:\/\/totp\/Attune:going-on%40example.org\?/)
    const done = await browser.post('/account/app', { code: codeOf(key.replaceAll(' ', '')), next })

    expect(placeOf(done)).toBe(`303 /account/recovery-codes?did=app-added&next=${next}`)
    expect(await (await browser.get(done.headers.get('location') ?? '')).text()).toContain(
      'The authenticator app is set up.',
    )
    const codes = await (await browser.post('/account/recovery-codes', { next })).text()
    expect(codes).toContain(`href="${next}"`)
    const elsewhere = await browser.post('/account/recovery-codes', { next: '//other.example.org' })
    expect(await elsewhere.text()).not.toContain('other.example.org')
  })

  test('comes with recovery codes that are shown once', async () => {
    const browser = await aPerson('recovering@example.org')
    await setUpApp(browser)
    await browser.get('/account/recovery-codes')
    const page = await (await browser.post('/account/recovery-codes')).text()
    const codes = page.match(/[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}/g)

    expect(codes).toHaveLength(10)
    expect(await (await browser.get('/account')).text()).toContain('10 are left.')
  })

  test('is asked for again before an address changes', async () => {
    const browser = await aPerson('moving@example.org')
    await setUpApp(browser)
    elapsed = 11 * minutes
    await browser.get('/account/email')

    expect(placeOf(await browser.post('/account/email', { email: 'moved@example.org' }))).toBe(
      '303 /second-factor?next=/account/email',
    )
  })
})

test('an account is deleted only shortly after its person proved who it is', async () => {
  const browser = await aPerson('leaving@example.org')
  await browser.get('/account/name')
  elapsed = 11 * minutes
  const late = await browser.post(paths.leave.href(), { email: 'leaving@example.org' })

  const page = await (await browser.get(paths.leave.href())).text()
  const proof = `/sign-in?next=${paths.leave.href()}`

  expect([late.status, (await late.text()).includes('First show that it is you')]).toEqual([409, true])
  expect([page.includes(`href="${proof}"`), page.includes('name="email"')]).toEqual([true, false])
  expect(await (await browser.get(proof)).text()).toContain('You are signed in, but that was some time ago.')
  expect((await browser.get('/account')).status).toBe(200)
})

test('an address with U+0000 is of nothing, whoever asks', async () => {
  const browser = await aPerson('nul@example.org')

  expect((await browser.get('/a/%00/people')).status).toBe(404)
  expect((await browser.get('/portfolio?section=%00')).status).toBe(404)
})

test('a name can be changed, and is asked for again where it is empty', async () => {
  const browser = await aPerson('renamed@example.org')
  await browser.get('/account/name')
  const empty = await browser.post('/account/name', { name: ' ' })
  const changed = await browser.post('/account/name', { name: 'Nora Berg-Lindqvist' })

  expect([empty.status, placeOf(changed)]).toEqual([422, '303 /account?did=name-changed'])
  expect(await (await browser.get('/account')).text()).toContain('<bdi>Nora Berg-Lindqvist</bdi>')
})

test('an expired session says whose it was and opens nothing', async () => {
  const browser = await aPerson('expired@example.org')
  elapsed = 25 * hours

  expect(placeOf(await browser.get('/account'))).toBe('303 /sign-in?next=/account')
})

describe('an administrator', () => {
  test('invites, and whoever signs in with the address accepts', async () => {
    const browser = await aPerson('chief@example.org')
    await addRole(world, virginia, 'chief@example.org', 'administrator')
    await setUpApp(browser)
    await browser.get('/a/vaimh/team')
    const bad = await browser.post('/a/vaimh/team', { email: 'x', role: 'owner' })
    const sent = await browser.post('/a/vaimh/team', { email: 'helper@example.org', role: 'coordinator' })
    const { secret } = lastMail(world, 'helper@example.org')
    const zone = (name: string) => world.asOwner(`update association set time_zone = '${name}'`)
    await zone('America/Denver')
    const invited = await (await browser.get('/a/vaimh/team')).text()
    await zone('America/New_York')
    const visitor = aBrowser()
    const seen = await (await visitor.get(`/invitation/${secret}`)).text()
    const helper = await aPerson('helper@example.org')
    const account = await (await helper.get('/account')).text()
    const [accept = ''] = /\/account\/invitations\/[0-9a-f-]+\/accept/.exec(account) ?? []

    expect([bad.status, (await bad.text()).match(/govuk-error-message/g)?.length]).toEqual([422, 2])
    expect(placeOf(sent)).toBe('303 /a/vaimh/team?did=invited')
    expect([invited.includes(' MST'), invited.includes(' EST')]).toEqual([true, false])
    expect(seen).toContain('The invitation is for helper@example.org.')
    expect(placeOf(await helper.post(accept))).toBe('303 /account?did=accepted')
    expect(placeOf(await helper.get('/a/vaimh/mail'))).toBe('303 /second-factor?next=/a/vaimh/mail')
    expect((await visitor.get(`/invitation/${secret}`)).status).toBe(410)
    const team = await (await browser.get('/a/vaimh/team')).text()
    expect(team).toContain('<bdi>helper@example.org</bdi>, Applicant, Coordinator')
  })

  test('ends the sessions of somebody, and takes roles away but not the last administrator’s', async () => {
    const browser = await aPerson('second-chief@example.org')
    await world.asOwner("delete from association_role where role = 'administrator'")
    await addRole(world, virginia, 'second-chief@example.org', 'administrator')
    await setUpApp(browser)
    const other = await aPerson('reader@example.org')
    await addRole(world, virginia, 'reader@example.org', 'reviewer')
    const [mine, theirs] = await world.asOwner(
      "select id from person where email in ('second-chief@example.org', 'reader@example.org') order by email desc",
    )
    await browser.get('/a/vaimh/team')
    const post = (id: unknown, what: string, fields = {}) =>
      browser.post(`/a/vaimh/team/${id}/${what}`, fields)

    expect(placeOf(await post(theirs?.id, 'end-sessions'))).toBe('303 /a/vaimh/team?did=ended')
    expect((await other.get('/account')).status).toBe(303)
    expect(placeOf(await post(theirs?.id, 'remove-role', { role: 'reviewer' }))).toBe(
      '303 /a/vaimh/team?did=removed',
    )
    expect((await post(theirs?.id, 'remove-role', { role: 'reviewer' })).status).toBe(404)
    expect((await post('x', 'remove-role', { role: 'reviewer' })).status).toBe(404)
    const last = await post(mine?.id, 'remove-role', { role: 'administrator' })
    expect([last.status, await last.text()]).toEqual([
      422,
      expect.stringContaining('The association needs an administrator.'),
    ])
  })

  test('is warned before being locked out: as the only one, and with a single second step', async () => {
    const only = 'You are the only administrator.'
    const oneWay = 'If you lose that device, you are locked out.'
    const browser = await aPerson('lone-chief@example.org')
    await world.asOwner("delete from association_role where role = 'administrator'")
    await addRole(world, virginia, 'lone-chief@example.org', 'administrator')
    await setUpApp(browser)
    const warnings = async () => {
      const page = await (await browser.get('/a/vaimh/team')).text()
      return [only, oneWay].map((words) => page.includes(words))
    }
    const warnedOnAccount = async () =>
      (await (await browser.get('/account')).text()).includes('whoever loses that device is locked out.')

    expect([await warnings(), await warnedOnAccount()]).toEqual([[true, true], true])
    expect((await browser.post(paths.recoveryCodes.href())).status).toBe(200)
    expect([await warnings(), await warnedOnAccount()]).toEqual([[true, false], false])
    await aPerson('other-chief@example.org')
    await addRole(world, virginia, 'other-chief@example.org', 'administrator')
    expect(await warnings()).toEqual([false, false])
  })

  test('is the only one to whom the page exists', async () => {
    const browser = await aPerson('curious@example.org')

    expect((await browser.get('/a/vaimh/team')).status).toBe(404)
    expect((await browser.post('/a/vaimh/team', { email: 'x@example.org', role: 'marker' })).status).toBe(404)
    expect((await browser.get('/a/nowhere/team')).status).toBe(404)
  })
})

describe('setting up', () => {
  test('makes the first administrator from the page of the link, and asks for a second step', async () => {
    const empty = await createSignInWorld()
    const open = await anAppOf(empty, () => world.at(elapsed).now)
    const path = new URL((await makeFirstAdministratorLink(empty.means, world.at(0).now)) ?? '').pathname
    const browser = open('198.51.100.8')
    const page = await (await browser.get(path)).text()
    const wrong = await browser.post(path, { association: '', timeZone: 'Mars/Olympus', email: 'x' })
    const answer = {
      association: 'vaimh',
      timeZone: 'America/New_York',
      name: 'Ada Lin',
      email: 'ada@example.org',
    }

    expect(page).toContain('Virginia Association for Infant Mental Health')
    expect([wrong.status, (await wrong.text()).match(/govuk-error-message/g)?.length]).toEqual([422, 4])
    expect(placeOf(await browser.post(path, answer))).toBe('303 /second-factor?next=/a/vaimh')
    expect(await (await browser.get('/account')).text()).toContain('Administrator, Virginia Association')
    expect((await browser.get(path)).status).toBe(410)
    await empty.database.drop()
  })
})
