import { markerProfile } from '../../../domain/exams/marking/marker-profile.ts'
import { type Fields, listOf, numberOf, textOf } from '../../../domain/fields.ts'
import {
  changeMarker,
  isStaff,
  listOfficeMarkers,
  seeMarker,
} from '../../../services/marking/keep-markers.ts'
import { seeFigures } from '../../../services/marking/see-figures.ts'
import {
  listCalibrations,
  retireCalibration,
  writeCalibration,
} from '../../../services/marking/write-calibration.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FieldProblem, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { CalibrationsPage } from './calibrations-page.tsx'
import { FiguresPage } from './figures-page.tsx'
import { MarkerPage } from './marker-page.tsx'
import { MarkersPage } from './markers-page.tsx'
import { isCategory, type MarkingParts } from './parts.ts'

const runs = { staff: 'run-marking' } as const
const keeps = { staff: 'keep-markers' } as const

/** Who marks, what everybody marks first, and what the figures say. */
export function addMarkerDeskRoutes(areas: Areas, parts: MarkingParts): void {
  const { db } = parts.site
  const { text } = parts.frame.language

  areas.get(paths.markers, runs, async (c) => {
    const [frame, association, { today }] = [frameOf(c, parts.frame), associationOf(c), c.get('visit')]
    const markers = await listOfficeMarkers(db, { ...wishOf(c), today })
    return answerPage(c, <MarkersPage {...{ frame, association, markers, today }} />)
  })

  areas.get(paths.marker, keeps, (c) => answerMarker(c, parts))

  areas.post(paths.marker, keeps, async (c, { fields }) => {
    const profile = markerProfile.safeParse({
      categories: listOf(fields, 'categories'),
      mostAMonth: /^\d{1,2}$/.test(textOf(fields, 'most')) ? numberOf(fields, 'most') : -1,
      pausedUntil: textOf(fields, 'pausedUntil') === '' ? null : textOf(fields, 'pausedUntil'),
      isSenior: listOf(fields, 'senior').includes('yes'),
    })
    if (!profile.success)
      return answerMarker(c, parts, { values: fields, problems: markerProblems(profile.error, text) })
    const change = {
      ...wishOf(c),
      personId: personIn(c),
      profile: profile.data,
      after: numberOf(fields, 'version'),
    }
    if (await changeMarker(db, { ...change, now: c.get('visit').now }))
      return c.redirect(paths.marker.href(associationOf(c).shortId, personIn(c), 'saved'), 303)
    const problems = [{ field: 'most', message: text.marking.settings.problems.elsewhere }]
    return answerMarker(c, parts, { values: fields, problems }, 409)
  })

  areas.get(paths.calibrations, runs, (c) => answerCalibrations(c, parts))

  areas.post(paths.calibrations, runs, async (c, { fields }) => {
    const problems = calibrationProblems(fields, text)
    if (problems.length > 0) return answerCalibrations(c, parts, { values: fields, problems })
    const category = textOf(fields, 'category')
    if (!isCategory(category)) throw new TypeError('A form with another category has a problem.')
    const done = await writeCalibration(db, parts.means, {
      ...{ ...wishOf(c), category, now: c.get('visit').now, itemId: textOf(fields, 'item') },
      ...{
        text: textOf(fields, 'text'),
        points: numberOf(fields, 'points'),
        reasons: textOf(fields, 'reasons'),
      },
    })
    if (done === 'written')
      return c.redirect(paths.calibrations.href(associationOf(c).shortId, 'written'), 303)
    const field = done === 'no-item' ? 'item' : 'points'
    const message = text.marking.desk.calibrationPage.problems[field]
    return answerCalibrations(c, parts, { values: fields, problems: [{ field, message }] })
  })

  areas.post(paths.retireCalibration, runs, async (c, { fields }) => {
    await retireCalibration(db, { ...wishOf(c), scriptId: textOf(fields, 'script') })
    return c.redirect(paths.calibrations.href(associationOf(c).shortId, 'retired'), 303)
  })

  areas.get(paths.markingFigures, runs, async (c) => {
    const [frame, association, { today }] = [frameOf(c, parts.frame), associationOf(c), c.get('visit')]
    const figures = await seeFigures(db, { ...wishOf(c), today })
    return answerPage(c, <FiguresPage {...{ frame, association, figures }} />)
  })
}

interface Faulty {
  readonly issues: readonly { readonly path: readonly PropertyKey[] }[]
}

function markerProblems({ issues }: Faulty, text: Messages): FieldProblem[] {
  const { problems } = text.marking.settings
  const broken = issues.map(({ path }) => path[0])
  return [
    ...(broken.includes('pausedUntil') ? [{ field: 'pausedUntil', message: problems.paused }] : []),
    ...(broken.some((name) => name !== 'pausedUntil') ? [{ field: 'most', message: problems.most }] : []),
  ]
}

function calibrationProblems(fields: Fields, text: Messages): FieldProblem[] {
  const { problems } = text.marking.desk.calibrationPage
  const broken = {
    item: textOf(fields, 'item') === '',
    category: !isCategory(textOf(fields, 'category')),
    text: textOf(fields, 'text') === '' || textOf(fields, 'text').length > 20_000,
    points: !/^\d{1,3}$/.test(textOf(fields, 'points')),
    reasons: textOf(fields, 'reasons') === '' || textOf(fields, 'reasons').length > 5_000,
  }
  const names = ['item', 'category', 'text', 'points', 'reasons'] as const
  return names.filter((name) => broken[name]).map((field) => ({ field, message: problems[field] }))
}

async function answerMarker(
  c: SiteContext,
  parts: MarkingParts,
  form: FormView = emptyForm,
  status: 409 | 422 = 422,
): Promise<Response> {
  const { today } = c.get('visit')
  const marker = await seeMarker(parts.site.db, { ...wishOf(c), today, personId: personIn(c) })
  const page = (
    <MarkerPage
      {...{ marker, form }}
      frame={frameOf(c, parts.frame)}
      association={associationOf(c)}
      isOwn={marker.personId === personOf(c).id}
      isStaff={isStaff(wishOf(c))}
      isSaved={c.req.query('did') === 'saved'}
    />
  )
  return answerPage(c, page, form.problems.length > 0 ? status : 200)
}

async function answerCalibrations(
  c: SiteContext,
  parts: MarkingParts,
  form: FormView = emptyForm,
): Promise<Response> {
  const calibrations = await listCalibrations(parts.site.db, wishOf(c))
  const asked = c.req.query('did')
  const did = asked === 'written' || asked === 'retired' ? asked : undefined
  const [frame, association] = [frameOf(c, parts.frame), associationOf(c)]
  const page = <CalibrationsPage {...{ frame, association, calibrations, form, did }} />
  return answerPage(c, page, form.problems.length > 0 ? 422 : 200)
}

function wishOf(c: SiteContext) {
  return { actor: personOf(c), associationId: associationOf(c).id }
}

function personIn(c: SiteContext): string {
  return c.req.param('person') ?? ''
}
