import { longestAppeal } from '../../../domain/exams/marking/appeal-states.ts'
import { spanKey } from '../../../domain/exams/marking/mask-text.ts'
import { type Fields, listOf, numberOf, textOf } from '../../../domain/fields.ts'
import { declineAppeal, seeAppeal, takeUpAppeal } from '../../../services/marking/appeal-mark.ts'
import { askForAll, askOne, takeMarkBack } from '../../../services/marking/ask-markers.ts'
import { type Chosen, maskScript, previewMask, seeUnmasked } from '../../../services/marking/mask-script.ts'
import { releaseScript } from '../../../services/marking/release-script.ts'
import { seeOfficeWork, seeScript } from '../../../services/marking/see-scripts.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { AppealPage } from './appeal-page.tsx'
import { DeskPage } from './desk-page.tsx'
import { MaskPage } from './mask-page.tsx'
import type { MarkingParts } from './parts.ts'
import { ScriptPage } from './script-page.tsx'

const runs = { staff: 'run-marking' } as const

/** What the office does with essays, from masking to release. */
export function addDeskRoutes(areas: Areas, parts: MarkingParts): void {
  const { means } = parts
  const { db } = parts.site
  const words = parts.frame.language.text.marking.desk

  areas.get(paths.markingDesk, runs, async (c) => {
    const work = await seeOfficeWork(db, wishOf(c))
    const [frame, association] = [frameOf(c, parts.frame), associationOf(c)]
    return answerPage(c, <DeskPage {...{ frame, association, work }} did={didOf(c, parts)} />)
  })

  areas.post(paths.askMarkers, runs, async (c) => {
    const did = await askForAll(db, means, { ...wishOf(c), now: c.get('visit').now })
    return c.redirect(paths.markingDesk.href(associationOf(c).shortId, did), 303)
  })

  areas.get(paths.maskScript, runs, (c) => answerMask(c, parts))

  areas.post(paths.maskScript, runs, async (c, { fields }) => {
    if (textOf(fields, 'act') !== 'mask') return answerMask(c, parts, fields)
    const wish = { ...wishOf(c), sittingId: c.req.param('sitting') ?? '', now: c.get('visit').now }
    await maskScript(db, means, { ...wish, chosen: chosenIn(fields) })
    return c.redirect(paths.markingDesk.href(associationOf(c).shortId, 'masked'), 303)
  })

  areas.get(paths.markedScript, runs, (c) => answerScript(c, parts))

  areas.post(paths.askMarker, runs, async (c, { fields }) => {
    const place = numberOf(fields, 'place')
    const markerId = textOf(fields, 'marker') || textOf(fields, `marker-${place}`)
    const wish = { ...wishOf(c), scriptId: scriptIn(c), place, markerId, now: c.get('visit').now }
    if ((await askOne(db, means, wish)) === 'asked') return c.redirect(scriptHref(c), 303)
    const problems = [{ field: 'marker', message: words.one.refused }]
    return answerScript(c, parts, { values: fields, problems })
  })

  areas.post(paths.takeMarkBack, runs, async (c, { fields }) => {
    await takeMarkBack(db, { ...wishOf(c), markId: textOf(fields, 'mark') })
    return c.redirect(scriptHref(c), 303)
  })

  areas.post(paths.releaseScript, runs, async (c) => {
    const wish = { ...wishOf(c), scriptId: scriptIn(c), now: c.get('visit').now }
    const isReleased = await releaseScript(db, means, wish)
    return isReleased
      ? c.redirect(paths.markingDesk.href(associationOf(c).shortId, 'released'), 303)
      : c.redirect(scriptHref(c), 303)
  })

  areas.get(paths.answerMarkAppeal, runs, (c) => answerAppeal(c, parts))

  areas.post(paths.answerMarkAppeal, runs, async (c, { fields }) => {
    const wish = { ...wishOf(c), appealId: c.req.param('appeal') ?? '', now: c.get('visit').now }
    if (textOf(fields, 'act') === 'take-up') await takeUpAppeal(db, means, wish)
    else {
      const answer = textOf(fields, 'answer')
      if (answer === '' || answer.length > longestAppeal) {
        const problems = [{ field: 'answer', message: words.one.declineProblem }]
        return answerAppeal(c, parts, { values: fields, problems })
      }
      await declineAppeal(db, means, { ...wish, answer })
    }
    return c.redirect(paths.answerMarkAppeal.href(associationOf(c).shortId, wish.appealId), 303)
  })
}

function didOf(c: SiteContext, parts: MarkingParts): string | undefined {
  const { text, format } = parts.frame.language
  const words = text.marking.desk
  const { did, asked, missing } = c.req.query()
  if (did === 'masked' || did === 'released') return words[did]
  const figures = [asked, missing].map((figure) => (/^\d{1,4}$/.test(figure ?? '') ? Number(figure) : null))
  const [first, second] = figures
  return typeof first === 'number' && typeof second === 'number'
    ? words.asked(format.figure(first), format.figure(second))
    : undefined
}

async function answerMask(c: SiteContext, parts: MarkingParts, fields?: Fields): Promise<Response> {
  const unmasked = await seeUnmasked(parts.site.db, { ...wishOf(c), sittingId: c.req.param('sitting') ?? '' })
  const all = unmasked.answers.flatMap(({ item, traces }) => traces.map((trace) => spanKey(item, trace)))
  const page = (
    <MaskPage
      frame={frameOf(c, parts.frame)}
      association={associationOf(c)}
      unmasked={unmasked}
      chosen={fields ? listOf(fields, 'spans') : all}
      form={{ values: fields ?? {}, problems: [] }}
      preview={fields && previewMask(unmasked, chosenIn(fields))}
    />
  )
  return answerPage(c, page)
}

function chosenIn(fields: Fields): Chosen {
  const words = textOf(fields, 'words')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
  return { spans: listOf(fields, 'spans'), words: words.filter((line) => line !== '') }
}

async function answerScript(
  c: SiteContext,
  parts: MarkingParts,
  form: FormView = emptyForm,
): Promise<Response> {
  const { today } = c.get('visit')
  const seen = await seeScript(parts.site.db, { ...wishOf(c), scriptId: scriptIn(c), today })
  const [frame, association] = [frameOf(c, parts.frame), associationOf(c)]
  const page = <ScriptPage {...{ frame, association, seen, form }} domains={parts.domains} />
  return answerPage(c, page, form.problems.length > 0 ? 422 : 200)
}

async function answerAppeal(
  c: SiteContext,
  parts: MarkingParts,
  form: FormView = emptyForm,
): Promise<Response> {
  const seen = await seeAppeal(parts.site.db, { ...wishOf(c), appealId: c.req.param('appeal') ?? '' })
  const [frame, association] = [frameOf(c, parts.frame), associationOf(c)]
  const page = <AppealPage {...{ frame, association, form, ...seen }} />
  return answerPage(c, page, form.problems.length > 0 ? 422 : 200)
}

function wishOf(c: SiteContext) {
  return { actor: personOf(c), associationId: associationOf(c).id }
}

function scriptIn(c: SiteContext): string {
  return c.req.param('script') ?? ''
}

function scriptHref(c: SiteContext): string {
  return paths.markedScript.href(associationOf(c).shortId, scriptIn(c))
}
