import { randomUUID } from 'node:crypto'
import { NotFound } from '../../../domain/errors.ts'
import { type Fields, listOf, textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import {
  isLoggedSection,
  type LoggedSection,
  listedOn,
  type SectionBody,
} from '../../../domain/portfolio/entry.ts'
import { onDay } from '../../../domain/portfolio/on-day.ts'
import { readSeriesForm } from '../../../domain/portfolio/read-series-form.ts'
import { saveRows } from '../../../services/portfolio/save-rows.ts'
import type { Day } from '../../../standards/day.ts'
import { dropDraft, findDraft } from '../../../store/portfolio/form-drafts.ts'
import { listSection } from '../../../store/portfolio/list-section.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { formProblems } from './form-problems.ts'
import { loadOwn, type Own } from './load-own.ts'
import type { PortfolioParts } from './parts.ts'
import { asSeries, seriesFieldOf } from './rhythms.ts'
import { noteQuery } from './saved-note.tsx'
import { SeriesDaysPage, SeriesPage } from './series-page.tsx'
import { withNewProvider } from './with-new-provider.ts'

/** Logging what comes back every week or month: the rhythm, then its days, then all of them at once. */
export function addSeriesRoutes(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.series, 'signed-in', async (c) => {
    const section = loggedSectionIn(c)
    const own = await loadOwn(c, parts, (tx, personId) => findDraft(tx, personId, paths.series.href(section)))
    return answerForm(c, own, section, own.extra?.fields ?? {})
  })

  areas.post(paths.series, 'signed-in', async (c, { fields: typed }) => {
    const section = loggedSectionIn(c)
    const { now } = c.get('visit')
    const personId = personOf(c).id
    const fields = await withNewProvider(parts.site.db, { personId, now }, section, typed)
    const own = await loadOwn(c, parts, (tx) => listSection(tx, personId, section))
    const step = textOf(fields, 'step')
    const asked = readAsked(section, fields, own)
    if (step === 'back' || 'problems' in asked)
      return answerForm(c, own, section, fields, 'problems' in asked ? asked.problems : [])

    const chosen = listOf(fields, 'day').filter((day) => asked.days.includes(day))
    const given = textOf(fields, 'batch')
    const batch = isUuid(given) ? given : randomUUID()
    if (step !== 'save' || chosen.length === 0) {
      const words = own.frame.language.text.many.series
      const days = asked.days.map((day) => ({
        day,
        isLogged: own.extra.some((entry) => listedOn(entry) === day),
        isAhead: day > c.get('visit').today,
      }))
      const problem = step === 'save' ? words.nothing : undefined
      return answerPage(
        c,
        <SeriesDaysPage {...{ section, fields, days, batch, problem }} frame={own.frame} />,
        problem ? 422 : 200,
      )
    }
    const rows = chosen.map((day) => ({ entry: onDay(asked.entry, day) }))
    const result = await saveRows(parts.site.db, { personId, now, batch, rows })
    if ('refused' in result) return answerForm(c, own, section, fields)
    await withScope(parts.site.db, { personId }, (tx) => dropDraft(tx, personId, paths.series.href(section)))
    const note = noteQuery({ kind: 'saved', count: result.saved, batch: result.batch })
    return c.redirect(paths.section.href(section) + note, 303)
  })
}

type Asked =
  | { readonly entry: SectionBody<LoggedSection>; readonly days: readonly Day[] }
  | { readonly problems: readonly FieldProblem[] }

/** The rhythm and what each session is like; what is to be mended in both is said at once. */
function readAsked(section: LoggedSection, fields: Fields, { frame, names }: Own<unknown>): Asked {
  const around = { providers: [...names.providers.keys()] }
  const reading = readSeriesForm(section, asSeries({ ...fields, credits: [''], except: [] }), around)
  if (!('faults' in reading)) return reading
  const faults = reading.faults.map((fault) => ({ ...fault, field: seriesFieldOf(fault.field) }))
  const each = new Map(faults.map((fault) => [fault.field, fault]))
  return { problems: formProblems(section, [...each.values()], frame.language) }
}

function answerForm(
  c: SiteContext,
  { frame, names }: Own<unknown>,
  section: LoggedSection,
  values: Fields,
  problems: readonly FieldProblem[] = [],
): Promise<Response> {
  const newProviderId = textOf(values, 'newProviderId') || randomUUID()
  const page = <SeriesPage {...{ frame, section, names, newProviderId }} view={{ values, problems }} />
  return answerPage(c, page, problems.length > 0 ? 422 : 200)
}

function loggedSectionIn(c: SiteContext): LoggedSection {
  const section = c.req.param('section') ?? ''
  if (!isLoggedSection(section)) throw new NotFound()
  return section
}
