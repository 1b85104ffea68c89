import { expect, test } from 'vitest'
import { anApp } from './an-app.ts'

const app = await anApp()

async function textOf(path: string): Promise<string> {
  return (await app.request(path)).text()
}

test('the start page offers six people and a form for a file, with today as the day', async () => {
  const response = await app.request('/')
  const page = await response.text()

  expect(response.status).toBe(200)
  expect(page).toContain('<!doctype html>')
  expect(page.match(/class="at-card at-person"/g)).toHaveLength(6)
  expect(page).toContain('action="/portfolios" enctype="multipart/form-data"')
  expect(page).toContain('type="date" id="on" name="on" value="2026-11-21"')
})

test('the start page says how far each person is, in words', async () => {
  const page = await textOf('/')

  expect(page).toMatch(/Mentor-Clinical, Virginia <span class="at-num"><b>5<\/b> to go/)
  expect(page).toMatch(/Mentor-Clinical, Virginia <span class="at-state at-state--wait">6 wait for a person/)
})

test('the page of a sample person shows the standard of the story, today', async () => {
  const page = await textOf('/samples/rosa-delgado')

  expect(page).toContain('<bdi>Rosa Delgado</bdi>, you are well on your way')
  expect(page).toContain('as of November 21, 2026')
  expect(page).toContain('8 more hours about the supervision you give')
  expect(page).toMatch(/<b>57.5<\/b> of 50 hours/)
})

test('every requirement shows its figures, its entries and its clause', async () => {
  const page = await textOf('/samples/rosa-delgado?standard=vaimh/imhm-clinical&on=2026-11-21')
  const row = page.slice(
    page.indexOf('id="requirement-rsc-hours"'),
    page.indexOf('id="requirement-references"'),
  )

  expect(row).toContain('39 entries count, 6 do not')
  expect(row).toContain('Group session with Cy Moe')
  expect(row).toContain('Peer session with colleagues')
  expect(row).toContain('Clause of the sheet: Reflective supervision')
})

test('the entries behind the next step are unfolded, and no others', async () => {
  const page = await textOf('/samples/rosa-delgado')
  const open = [...page.matchAll(/<details class="at-fold" open="">[\s\S]*?<\/summary>(<div[^>]*>)/g)]

  expect(open.map(([, body]) => body)).toEqual([
    '<div class="at-fold__body" id="entries-rsc-about-supervision-given">',
  ])
  expect(page).toContain('href="#entries-rsc-about-supervision-given">See what counts so far')
  expect(page).toContain('href="#entries-rsc-hours">See every session and why')
})

test('an entry of which a part counts elsewhere is counted once', async () => {
  expect(await textOf('/samples/rosa-delgado')).toContain('15 entries count (1 of them in part), 14 do not')
})

test('advice is called advice once', async () => {
  const page = await textOf('/samples/rosa-delgado')

  expect(page.match(/This is advice: none of it stands in the way/g)).toHaveLength(1)
})

test('a sheet is named as the source, with how we read it', async () => {
  const page = await textOf('/samples/rosa-delgado')
  const sources = page.slice(
    page.indexOf('Where these figures come from'),
    page.indexOf('id="requirement-degree"'),
  )

  expect(sources).toContain('The association’s requirement sheet, clause by clause')
  expect(sources).toContain('The VAIMH sheet, with the readings named here.')
  expect(page).not.toContain('clauses/')
})

test('pages of the web are linked as sources, without telling them where one comes from', async () => {
  const page = await textOf('/samples/rosa-delgado?standard=alliance/ers')

  expect(page).toContain(
    '<a class="govuk-link" href="https://itmhca.org/endorsement/policies.php" rel="noreferrer nofollow external">itmhca.org/endorsement/policies.php</a>',
  )
})

test('another day gives another answer', async () => {
  const page = await textOf('/samples/rosa-delgado?on=2025-06-30')

  expect(page).toContain('as of June 30, 2025')
  expect(page).toContain('value="2025-06-30"')
  expect(page).not.toMatch(/<b>57.5<\/b> of 50 hours/)
})

test('another standard is shown in full and marked in the list', async () => {
  const page = await textOf('/samples/rosa-delgado?standard=mi-aimh/imhm-policy')

  expect(page).toContain('<title>Mentor-Policy, Michigan: Rosa Delgado – Attune</title>')
  expect(page).toMatch(/standard=mi-aimh\/imhm-policy" aria-current="true"/)
})

test('all standards in force are listed, each once', async () => {
  const page = await textOf('/samples/lena-okafor')
  const listed = [...page.matchAll(/<a class="govuk-link" href="\/samples\/[^"]*standard=([^"&]+)"/g)]
  const ids = listed.map(([, id]) => id)

  expect(ids).toContain('alliance/ifs')
  expect(ids).toContain('vaimh/imhm-clinical-renewal')
  expect(new Set(ids).size).toBe(ids.length)
})

test('the time line names its providers, and the table holds its figures', async () => {
  const page = await textOf('/samples/rosa-delgado')

  expect(page).toContain('<bdi>Ada Lin</bdi>, 46.5 h (81%)')
  expect(page).toContain('<bdi>Cy Moe</bdi>, 3 h, not counted')
  expect(page).toMatch(/<th scope="row">May 2025<\/th><td><bdi>Ada Lin<\/bdi><\/td>/)
})

test('an edition with a window shows it', async () => {
  expect(await textOf('/samples/rosa-delgado?standard=mi-aimh/imhm-clinical')).toContain(
    'best 24-month window',
  )
  expect(await textOf('/samples/rosa-delgado?standard=vaimh/imhm-clinical')).not.toContain('24-month window')
})

test('an unknown person is a page with the way back', async () => {
  const response = await app.request('/samples/nobody')

  expect(response.status).toBe(404)
  expect(await response.text()).toMatch(/We do not know this person[\s\S]*href="\/"/)
})

test('an unknown standard leads to those that are known', async () => {
  const response = await app.request('/samples/rosa-delgado?standard=vaimh/nothing')
  const page = await response.text()

  expect(response.status).toBe(404)
  expect(page).toContain('We do not know this standard')
  expect(page).toContain('href="/samples/rosa-delgado?on=2026-11-21&amp;standard=vaimh/imhm-clinical"')
})

test.each(['2026-02-30', 'yesterday', '2026-1-1', '20261121'])(
  '%s is no day, and the page asks for one',
  async (day) => {
    const response = await app.request(`/samples/rosa-delgado?standard=mi-aimh/imhm-policy&on=${day}`)
    const page = await response.text()

    expect(response.status).toBe(422)
    expect(page).toContain(`“${day}” is no day of the calendar`)
    expect(page).toContain('<input type="hidden" name="standard" value="mi-aimh/imhm-policy"/>')
  },
)

test('an empty day is today', async () => {
  expect(await textOf('/samples/rosa-delgado?on=')).toContain('as of November 21, 2026')
})

test('a day before any standard shows the first edition and says so', async () => {
  const page = await textOf('/samples/rosa-delgado?on=0001-01-01&standard=vaimh/imhm-clinical')

  expect(page).toContain('This edition is in force from January 1, 2024 on')
})

test('a day before any standard, with none asked for, asks for a later day', async () => {
  const response = await app.request('/samples/rosa-delgado?on=0001-01-01&standard=')

  expect(response.status).toBe(422)
  expect(await response.text()).toContain('in force on January 1, 1. Choose a later day.')
})

test('the last day there is can be looked at', async () => {
  expect((await app.request('/samples/june-castillo?on=9999-12-31')).status).toBe(200)
})

test('any other address is a page with the way back', async () => {
  const response = await app.request('/nothing/here')

  expect(response.status).toBe(404)
  expect(await response.text()).toMatch(/There is no page here[\s\S]*href="\/"/)
})

test('reading a page again after a file was given leads to the start', async () => {
  const response = await app.request('/portfolios')

  expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
})
