import { addressesOf } from '../rights/ask-all.ts'
import { origin } from '../rights/full-site.ts'
import type { Objects } from '../rights/objects.ts'
import type { Row } from '../rights/rows.ts'
import { table } from '../rights/table.ts'
import type { Visits } from '../rights/visits.ts'
import { searched } from './secret.ts'
import { type Player, residentFor, type Twin } from './twins.ts'

/** Something to ask a world for. */
export interface Question {
  readonly route: string
  readonly address: string
  readonly fields?: Readonly<Record<string, string>>
}

/** What came, headers and all. */
export interface Told extends Question {
  readonly by: Player
  readonly text: string
}

/**
 * Every route of the table of rights that reads, or that is posted to: about what the player has, about the applicant
 * and the application in review whom the secret is about, and about the reviewer.
 */
export function questionsOf(twin: Twin, player: Player, method: 'GET' | 'POST'): readonly Question[] {
  const asked = new Map<string, Question>()
  for (const [route, row] of routesFor(player, method))
    for (const objects of targetsOf(twin, player, row))
      for (const question of about(route, row, objects))
        asked.set(JSON.stringify([question.address, question.fields]), question)
  return [...asked.values()]
}

function routesFor(player: Player, method: 'GET' | 'POST'): readonly (readonly [string, Row])[] {
  const rows = Object.entries(table).filter(([route]) => route.startsWith(method))
  // Forms and downloads of one's own name nobody else: one person's show the code of all.
  const wanted = rows.filter(
    ([route, row]) =>
      player === 'applicant' || isAboutOthers(row) || (method === 'GET' && !/pdf|xlsx|:section/.test(route)),
  )
  // Whoever signed out asks no more.
  return wanted.toSorted(
    ([one], [other]) => Number(one.includes('sign-out')) - Number(other.includes('sign-out')),
  )
}

/** Of rows with an address for every section three are asked for: the code is the same for all of them. */
const atMost = 3

function about(route: string, row: Row, objects: Objects): Question[] {
  const fields = route.startsWith('POST') ? (row.fields?.(objects, 'a player') ?? {}) : undefined
  const addresses = addressesOf(route, row, objects).slice(0, atMost)
  return addresses.map((address) => ({ route, address, ...(fields && { fields }) }))
}

/** Whether the row names something of somebody, not only what is the asker's own. */
function isAboutOthers({ permit, isAboutApplicant }: Row): boolean {
  return typeof permit === 'object' || isAboutApplicant === true || /link|click/.test(permit)
}

function targetsOf(twin: Twin, player: Player, row: Row): readonly Objects[] {
  const { applicant, reviewer, reviewedReference, world } = twin
  const own = player === 'visitor' ? applicant.objects : residentFor(world, player).objects
  if (!isAboutOthers(row)) return [own]
  const ofApplicant = { ...applicant.objects, review: reviewer.objects.review }
  const inReview = {
    ...{ ...ofApplicant, application: ofApplicant.reviewed },
    ...{ reference: reviewedReference.id, referenceSecret: reviewedReference.secret },
  }
  const ofReviewer = { ...inReview, person: reviewer.objects.person }
  const here = player === 'stranger' ? [{ ...inReview, association: 'michigan' }] : []
  return [own, ofApplicant, inReview, ofReviewer, ...here]
}

/** Asks a world for everything, and every list that can be searched for the words that only a secret says. */
export async function askFor(
  twin: Twin,
  player: Player,
  questions: readonly Question[],
): Promise<readonly Told[]> {
  const browser = twin.browsers[player]
  const told: Told[] = []
  const known = new Set<string>()
  for (const question of questions) {
    const page = await answerTo(browser, question)
    told.push({ ...question, by: player, text: page })
    if (question.fields || known.has(question.route)) continue
    const searches = searchesIn(page)
    if (searches.length > 0) known.add(question.route)
    for (const address of searches)
      told.push({ ...question, by: player, address, text: await answerTo(browser, { ...question, address }) })
  }
  return told
}

async function answerTo(browser: Visits, { address, fields }: Question): Promise<string> {
  const { status, to, whole } = fields
    ? await browser.post(address, { fields, origin })
    : await browser.get(address)
  return `${status} ${to}\n${whole}`
}

/** Addresses that forms for looking something up lead to, each typed field holding a word of the secret. */
function searchesIn(page: string): readonly string[] {
  const forms = page.match(/<form[^>]*method="get"[\s\S]*?<\/form>/g) ?? []
  return forms.flatMap((form) => {
    const action = /action="([^"]*)"/.exec(form)?.[1]?.replaceAll('&amp;', '&')
    const inputs = [...form.matchAll(/<input[^>]*type="(?:text|search)"[^>]*>/g)].map(([input]) => input)
    const names = inputs.flatMap((input) => /name="([^"]*)"/.exec(input)?.[1] ?? [])
    if (action === undefined || names.length === 0) return []
    return searched.map(
      (word) =>
        `${action.split('?')[0]}?${new URLSearchParams(Object.fromEntries(names.map((name) => [name, word])))}`,
    )
  })
}
