import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settlePeople } from '../../../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../../../test/store/test-database.ts'
import {
  keepSupervisedPortfolio,
  type SupervisedPortfolio,
} from '../../../../../test/web/a-supervised-portfolio.ts'
import { aBrowser, aPerson, type Browser } from '../../../../../test/web/browser.ts'
import type { GottenPage } from '../../../../../test/web/read-page.ts'
import { evaluateAll } from '../../../../evaluation/evaluate.ts'
import { loadStandards } from '../../../../standards/load-standards.ts'
import { loadPortfolioDocument } from '../../../../store/portfolio/load-portfolio-document.ts'
import { withScope } from '../../../../store/with-scope.ts'
import { en } from '../../../messages/en.ts'
import { paths } from '../../../paths.ts'

let database: TestDatabase
let personId: string
let rosa: Browser
let kept: SupervisedPortfolio
const asOf = '2026-11-21'
const now = new Date('2026-11-21T12:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  const world = await settlePeople(database)
  personId = world.people.rosa
  kept = await keepSupervisedPortfolio(database, personId, now)
  rosa = aBrowser(database, aPerson(personId, 'Rosa Delgado', []), now)
})
afterAll(() => database.drop())

/** The entry's places in the findings, as the page writes them: where to, how much, and why not. */
async function placesInFindings(entryId: string) {
  const { portfolio } = await withScope(database.db, { personId }, (tx) =>
    loadPortfolioDocument(tx, personId),
  )
  const evaluated = evaluateAll(loadStandards().listInForce(asOf), portfolio, { asOf })
  const findings = evaluated.flatMap(({ evaluation: { standard, findings } }) =>
    findings.map((finding) => ({
      ...finding,
      href: `${paths.home.href({ standard })}#requirement-${finding.requirement}`,
    })),
  )
  return {
    counts: findings.flatMap(({ href, outcome, unit, counted }) =>
      counted
        .filter(({ entry }) => entry === entryId)
        .map(
          ({ amount }) => `${href} ${amount} ${en.unit(unit, String(amount))} ${en.counts.outcomes[outcome]}`,
        ),
    ),
    refused: findings.flatMap(({ href, unit, notCounted }) =>
      notCounted
        .filter(({ entry }) => entry === entryId)
        .map(({ amount, reason }) => `${reason} ${href} ${amount} ${en.unit(unit, String(amount))}`),
    ),
  }
}

function cardOf({ html }: GottenPage, id: string): string {
  return new RegExp(`<section[^>]* id="${id}".*?</section>`, 's').exec(html)?.[0] ?? ''
}

const textOf = (markup: string) =>
  markup
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** A requirement's line: the address that it leads to, and what stands after its title. */
function linesIn(markup: string): string[] {
  return [...markup.matchAll(/<li><a class="govuk-link" href="(\/home[^"]*)">.*?<\/a>(.*?)<\/li>/gs)].map(
    ([, href = '', rest = '']) => `${href} ${textOf(rest)}`,
  )
}

function placesOnPage(page: GottenPage) {
  const reasons = cardOf(page, 'reasons').split('<li><p>').slice(1)
  return {
    counts: linesIn(cardOf(page, 'counts')),
    refused: reasons.flatMap((reason) =>
      linesIn(reason).map((line) => `${textOf(reason.split('</p>')[0] ?? '')} ${line}`),
    ),
  }
}

const sorted = ({ counts, refused }: { counts: string[]; refused: string[] }) => ({
  counts: counts.toSorted(),
  refused: refused.toSorted(),
})

describe('the page of an entry', () => {
  test('says of every standard in force exactly what the findings say', async () => {
    const page = await rosa.get(paths.entry.href('rsc', kept.annsSession))
    const found = await placesInFindings(kept.annsSession)

    expect(found.counts.length + found.refused.length).toBeGreaterThan(20)
    expect(sorted(placesOnPage(page))).toEqual(sorted(found))
  })

  test('begins with the aim', async () => {
    const page = await rosa.get(paths.entry.href('rsc', kept.annsSession))

    expect(placesOnPage(page).counts[0]).toBe(
      '/home?standard=vaimh/imhm-clinical#requirement-rsc-hours 20 hours Met',
    )
    expect(page.text).toContain('Mentor-Clinical, Virginia your aim')
  })

  test('of a provider tells the hours that came from her', async () => {
    const card = textOf(cardOf(await rosa.get(paths.entry.href('providers', kept.ann)), 'counts'))

    expect(card).toContain('1 session, 20 hours')
    expect(card).toContain('Mentor-Clinical, Virginia 20 hours count, 40% of all that count')
  })
})

test('a list names the requirement of the aim', async () => {
  const { text } = await rosa.get(paths.section.href('rsc'))

  expect(text).toMatch(/Counts toward \d+ requirements\. For your aim: Reflective supervision received/)
})

describe('home', () => {
  test('folds the entries behind the next step, and lets any standard become the aim', async () => {
    const home = await rosa.get(paths.home.href())
    expect(home.html).not.toContain('<details class="at-fold" open')

    await rosa.post(paths.aim.href(), { standard: ['mi-aimh/imhm-policy'] })
    const changed = await rosa.get(paths.home.href())
    expect(changed.fields.standard).toEqual(['mi-aimh/imhm-policy'])
    await rosa.post(paths.aim.href(), { standard: ['vaimh/imhm-clinical'] })
  })
})

describe('the competency areas', () => {
  test('are those of the aim, of another category, or all', async () => {
    const areasIn = async (category?: string) =>
      [
        ...(await rosa.get(paths.competencies.href(category ? { category } : {}))).html.matchAll(
          /<th scope="row">/g,
        ),
      ].length
    const [aim, ifa, all] = [await areasIn(), await areasIn('ifa'), await areasIn('all')]

    expect(await areasIn('imhm-clinical')).toBe(aim)
    expect([ifa < aim, aim < all]).toEqual([true, true])
  })

  test('lead from each cell to its entries', async () => {
    const typed = {
      title: ['Attachment in depth'],
      completedOn: ['2024-03-01'],
      clockHours: ['18'],
      topics: ['relationship-based'],
      competencyAreas: ['attachment'],
    }
    expect((await rosa.post(paths.newEntry.href('training'), typed)).status).toBe(303)
    const cell = paths.competencies.href({
      category: 'imhm-clinical',
      area: 'attachment',
      kind: 'intensive-training',
    })
    const matrix = await rosa.get(paths.competencies.href())
    expect(matrix.html).toContain(`href="${cell.replaceAll('&', '&amp;')}#entries"`)
    expect(matrix.text).toContain('A reviewer judges whether an area is met.')

    const listed = cardOf(await rosa.get(cell), 'entries')
    expect(textOf(listed)).toContain('Attachment in depth')
    expect(listed).toMatch(/href="\/portfolio\/training\/[0-9a-f-]{36}"/)
  })
})
