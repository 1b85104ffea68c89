import { readNumber } from '../../../domain/endorsements/endorsement-number.ts'
import { NotFound } from '../../../domain/errors.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { registerPolicy } from '../../../domain/policy/register-policy.ts'
import { loadPolicy } from '../../../services/applications/load-policy.ts'
import { answerDay, findAssociationOf, signDay } from '../../../services/endorsements/answer-day.ts'
import { categories } from '../../../standards/vocabulary.ts'
import { findEntry, searchRegister } from '../../../store/endorsements/register.ts'
import { findAssociation, listAssociations } from '../../../store/people/associations.ts'
import { withScope } from '../../../store/with-scope.ts'
import { answerDownload } from '../../answer-download.ts'
import type { Areas } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import type { RegisterQuery } from '../../paths/register.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { entryAsJson, registerAsJson } from './entry-json.ts'
import { EntryPage } from './entry-page.tsx'
import { type EntryAssociation, longestWords, type RegisterParts } from './parts.ts'
import { readQuestion } from './read-question.ts'
import { RegisterPage } from './register-page.tsx'
import { StandingPage } from './standing-page.tsx'

const pageSize = 25

/** The public register: nobody signs in, and nobody is kept who asked. */
export function addRegisterRoutes(areas: Areas, { site, frame, signAnswer }: RegisterParts): void {
  const { text } = frame.language
  const { db } = site

  areas.get(paths.publicRegister, 'anyone', (c) => show(c, undefined))
  areas.get(paths.registerOf, 'anyone', async (c) => show(c, await associationIn(c)))

  areas.get(paths.registerJson, 'anyone', async (c) => {
    const association = await associationIn(c)
    const found = await search(askedIn(c), association.id)
    return answerJson(
      c,
      registerAsJson(found, { association, baseUrl: site.baseUrl, language: frame.language }),
    )
  })

  areas.get(paths.registerEntry, 'anyone', async (c) => {
    const association = await associationIn(c)
    const entry = await entryIn(c, association)
    return answerPage(c, <EntryPage frame={frameOf(c, frame)} {...{ association, entry }} />)
  })

  areas.get(paths.registerEntryJson, 'anyone', async (c) => {
    const association = await associationIn(c)
    const entry = await entryIn(c, association)
    return answerJson(c, entryAsJson(entry, { association, baseUrl: site.baseUrl, language: frame.language }))
  })

  areas.get(paths.standingAnywhere, 'anyone', async (c) => {
    const { values, problems, question } = readQuestion({
      query: (name) => c.req.query(name),
      words: text.register.standing.problems,
      today: site.dayOf(c.get('visit').now),
    })
    const association = question && (await findAssociationOf(db, question))
    if (association) return c.redirect(paths.standing.href(association.shortId, question), 303)
    const props = {
      ...{ association: undefined, view: { values, problems }, now: c.get('visit').now, isSigned: false },
      answered: question && ('unknown' as const),
    }
    return answerPage(
      c,
      <StandingPage frame={frameOf(c, frame)} {...props} />,
      problems.length > 0 ? 422 : 200,
    )
  })

  areas.get(paths.standing, 'anyone', async (c) => {
    const association = await associationIn(c)
    const { question, values, problems } = questionIn(c, association)
    const answered = question && ((await answerDay(db, question)) ?? ('unknown' as const))
    const view = { values, problems }
    const props = { association, view, answered, now: c.get('visit').now, isSigned: signAnswer !== undefined }
    return answerPage(
      c,
      <StandingPage frame={frameOf(c, frame)} {...props} />,
      problems.length > 0 ? 422 : 200,
    )
  })

  areas.get(paths.standingSigned, 'anyone', async (c) => {
    const association = await associationIn(c)
    const { question } = questionIn(c, association)
    if (!question || !signAnswer) throw new NotFound()
    const signed = await signDay(db, signAnswer, question, c.get('visit').now)
    if (!signed) throw new NotFound()
    const bytes = new TextEncoder().encode(signed)
    const name = `${question.number}-on-${question.on}.json`
    return answerDownload(c, { name, mediaType: 'application/json', bytes })
  })

  async function show(c: SiteContext, association: EntryAssociation | undefined) {
    const asked = askedIn(c)
    const associations = await listAssociations(db)
    const { disclaimer } = association
      ? (await loadPolicy(db, association.id)).register
      : registerPolicy.parse({})
    const found = await search(asked, association?.id)
    const props = { association, associations, asked, found, categories, disclaimer }
    return answerPage(c, <RegisterPage frame={frameOf(c, frame)} {...props} />)
  }

  function search({ name = '', place = '', category = '', after }: RegisterQuery, associationId?: string) {
    const asked = { associationId, name, place, category, after, limit: pageSize }
    return withScope(db, {}, (tx) => searchRegister(tx, asked))
  }

  async function associationIn(c: SiteContext): Promise<EntryAssociation> {
    const found = await findAssociation(db, c.req.param('association') ?? '')
    if (!found) throw new NotFound()
    return found
  }

  async function entryIn(c: SiteContext, { id }: EntryAssociation) {
    const number = readNumber(c.req.param('number') ?? '')
    const entry = number === undefined ? undefined : await findEntry(db, id, number)
    if (!entry) throw new NotFound()
    return entry
  }

  function questionIn(c: SiteContext, association: EntryAssociation) {
    const read = readQuestion({
      query: (name) => c.req.query(name),
      words: text.register.standing.problems,
      today: site.dayOf(c.get('visit').now, association.timeZone),
    })
    return { ...read, question: read.question && { ...read.question, association } }
  }
}

function askedIn(c: SiteContext): RegisterQuery {
  const of = (name: string) => (c.req.query(name) ?? '').trim().slice(0, longestWords)
  const after = c.req.query('after')
  return {
    ...{ name: of('name'), place: of('place'), category: of('category') },
    ...(after !== undefined && isUuid(after) && { after }),
  }
}

function answerJson(c: SiteContext, value: unknown): Response {
  return c.body(JSON.stringify(value), 200, {
    'Content-Type': 'application/ld+json; charset=UTF-8',
    'Cache-Control': 'no-store',
  })
}
