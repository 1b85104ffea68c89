import { NotFound } from '../../../domain/errors.ts'
import { type Fields, listOf, textOf } from '../../../domain/fields.ts'
import {
  isLoggedSection,
  type LoggedSection,
  listedOn,
  type PortfolioEntry,
  type SectionBody,
} from '../../../domain/portfolio/entry.ts'
import { peersWithProvider } from '../../../domain/portfolio/look-again.ts'
import { onDay } from '../../../domain/portfolio/on-day.ts'
import { readSeriesForm } from '../../../domain/portfolio/read-series-form.ts'
import type { RowsToSave } from '../../../domain/portfolio/saving.ts'
import { saveRows } from '../../../services/portfolio/save-rows.ts'
import type { Day } from '../../../standards/day.ts'
import { dropDraft, findDraft } from '../../../store/portfolio/form-drafts.ts'
import { listSection } from '../../../store/portfolio/list-section.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { keepTyping } from '../../keep-typing.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { noteKept } from '../../unsent-typing.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { askAboutNewProviders } from './ask-about-new-providers.ts'
import { EffectCard } from './effect/effect-card.tsx'
import { effectBeforeSaving, findEffect } from './effect/find-effect.ts'
import { formProblems } from './form-problems.ts'
import { loadOwn, type Own } from './load-own.ts'
import {
  asChosen,
  askOfNamesakes,
  linkChosen,
  type Namesakes,
  namesakeProblems,
  takenFromList,
} from './namesakes.tsx'
import { choosing, type NewProvider, namesWith, newProviderIn, saveNewProvider } from './new-provider.ts'
import type { PortfolioParts } from './parts.ts'
import { asSeries, inFormOrder, seriesFieldOf, seriesFields } from './rhythms.ts'
import { noteQuery } from './saved-note.tsx'
import { countDaysStep, SeriesDaysPage, SeriesPage, saveDaysStep, seriesQuery } from './series-page.tsx'

/**
 * Logging what comes back every week or month: the rhythm, then its days, then all of them at once. The days stand at
 * an address of their own that says the whole series, and only saving them is sent.
 */
export function addSeriesRoutes(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.series, 'signed-in', async (c) => {
    const section = loggedSectionIn(c)
    const own = await loadOwn(c, parts, (tx, personId) => findDraft(tx, personId, paths.series.href(section)))
    const typed = c.req.queries()
    if (seriesFields.rhythm in typed || !own.extra) return answerForm(c, own, section, typed)
    return answerForm(c, own, section, own.extra.fields, { isDraft: true })
  })

  areas.get(paths.seriesDays, 'signed-in', async (c) => {
    const section = loggedSectionIn(c)
    const own = await loadOwn(c, parts, (tx, personId) => listSection(tx, personId, section))
    const fields = c.req.queries()
    const asked = readAsked(section, fields, own)
    if ('problems' in asked) return answerForm(c, own, section, fields, { faults: asked.problems })
    const namesakes = await askOfNamesakes(parts.site.db, own, asked, fields)
    return answerDays(c, parts, own, { section, fields, asked, step: 'look', namesakes })
  })

  areas.post(paths.series, 'signed-in', (c, { fields }) => answerSent(c, parts, fields))
}

/** Saves the ticked days, or counts them again; a form that was filled in leads to the address of its days, and is kept until then. */
async function answerSent(c: SiteContext, parts: PortfolioParts, fields: Fields): Promise<Response> {
  const section = loggedSectionIn(c)
  const personId = personOf(c).id
  const own = await loadOwn(c, parts, (tx) => listSection(tx, personId, section))
  const asked = readAsked(section, fields, own)
  if ('problems' in asked) return answerForm(c, own, section, fields, { faults: asked.problems })
  const namesakes = await askOfNamesakes(parts.site.db, own, asked, fields)
  if (namesakes?.answer === '') return answerForm(c, own, section, fields, { namesakes })
  if (namesakes?.ownEntryId !== undefined)
    return answerSent(c, parts, takenFromList(fields, namesakes.ownEntryId))
  const step = stepIn(fields)
  if (step !== 'look') return answerDays(c, parts, own, { section, fields, asked, step, namesakes })
  const formKey = paths.series.href(section)
  await keepTyping(parts.site.db, { personId, formKey, fields, at: c.get('visit').now })
  noteKept(c, formKey)
  return c.redirect(paths.seriesDays.href(section) + seriesQuery(fields), 303)
}

/** What is sent: the form, or its days to be counted again or saved. */
function stepIn(fields: Fields): DaysStep['step'] {
  const step = textOf(fields, saveDaysStep.name)
  if (step === saveDaysStep.value) return 'save'
  return step === countDaysStep.value ? 'count' : 'look'
}

interface DaysStep {
  readonly section: LoggedSection
  readonly fields: Fields
  readonly asked: Series
  /** `look` ticks every day that is not logged yet; the others take the ticks that are sent. Never saved by an address alone. */
  readonly step: 'look' | 'count' | 'save'
  /** Who was chosen of a register. */
  readonly namesakes?: Namesakes | undefined
}

/** Shows the days with what saving them would change, or saves those that are ticked. */
async function answerDays(
  c: SiteContext,
  parts: PortfolioParts,
  own: Own<readonly PortfolioEntry<LoggedSection>[]>,
  { section, fields, asked, step, namesakes }: DaysStep,
): Promise<Response> {
  const { now, today } = c.get('visit')
  const isLogged = (day: Day) => own.extra.some((entry) => listedOn(entry) === day)
  const ticked = new Set(step === 'look' ? asked.days.filter((day) => !isLogged(day)) : listOf(fields, 'day'))
  const chosen = asked.days.filter((day) => ticked.has(day))
  const rows = chosen.map((day) => ({ entry: onDay(asked.entry, day) }))
  const changed = [
    ...(asked.newProvider && !own.names.providers.has(asked.newProvider.id) ? [asked.newProvider] : []),
    ...rows.map(({ entry }, place) => ({ id: `series-${place}`, entry })),
  ]
  const changes = asChosen(changed, namesakes)
  const effect =
    step === 'save' && chosen.length > 0
      ? await effectBeforeSaving(parts, own, { changes, fields })
      : await findEffect(parts, own, changes)
  if (!effect) return saveDays(c, parts, own, { section, fields, asked, rows, now, namesakes })

  const days = asked.days.map((day) => ({
    day,
    isLogged: isLogged(day),
    isAhead: day > today,
    isTicked: ticked.has(day),
  }))
  const problem =
    step !== 'look' && chosen.length === 0 ? own.frame.language.text.many.series.nothing : undefined
  const batch = idIn(fields, 'batch')
  return answerPage(
    c,
    <SeriesDaysPage {...{ section, fields, days, batch, problem }} frame={own.frame}>
      <EffectCard
        shown={effect}
        evaluated={own.known.evaluated}
        names={namesWith(asked.newProvider, own.names)}
        language={own.frame.language}
        saveAs={saveDaysStep}
      />
    </SeriesDaysPage>,
    problem ? 422 : 200,
  )
}

interface DaysToSave extends Omit<DaysStep, 'step'> {
  readonly rows: RowsToSave['rows']
  readonly now: Date
}

async function saveDays(
  c: SiteContext,
  { site }: PortfolioParts,
  own: Own<unknown>,
  { section, fields, asked, rows, now, namesakes }: DaysToSave,
): Promise<Response> {
  const { personId } = own
  const batch = idIn(fields, 'batch')
  await saveNewProvider(site.db, { personId, now, batch }, asked.newProvider)
  if (asked.newProvider)
    await linkChosen(site.db, { personId, now, entryId: asked.newProvider.id }, namesakes)
  const result = await saveRows(site.db, { personId, now, batch, rows })
  if ('refused' in result) return answerForm(c, own, section, fields)
  await withScope(site.db, { personId }, (tx) => dropDraft(tx, personId, paths.series.href(section)))
  if (asked.newProvider) await askAboutNewProviders(c, site)
  const note = noteQuery({ kind: 'saved', count: result.saved, batch: result.batch })
  return c.redirect(paths.section.href(section) + note, 303)
}

interface Series {
  readonly entry: SectionBody<LoggedSection>
  readonly days: readonly Day[]
  readonly newProvider: NewProvider | undefined
}
type Asked = Series | { readonly problems: readonly FieldProblem[] }

/** The rhythm and what each session is like; what is to be mended in both is said at once. */
function readAsked(section: LoggedSection, typed: Fields, { frame, names }: Own<unknown>): Asked {
  const newProvider = newProviderIn(section, typed, names)
  const fields = choosing(newProvider, typed)
  const around = { providers: [...namesWith(newProvider, names).providers.keys()] }
  const reading = readSeriesForm(section, asSeries({ ...fields, credits: [''], except: [] }), around)
  const found = 'faults' in reading ? reading.faults : peersWithProvider(reading.entry)
  if (!('faults' in reading) && found.length === 0) return { ...reading, newProvider }
  const faults = inFormOrder(found.map((fault) => ({ ...fault, field: seriesFieldOf(fault.field) })))
  const each = new Map(faults.map((fault) => [fault.field, fault]))
  return { problems: formProblems(section, [...each.values()], frame.language) }
}

interface Around {
  readonly faults?: readonly FieldProblem[]
  readonly namesakes?: Namesakes
  /** Whether what stands in the form was typed earlier. */
  readonly isDraft?: boolean
}

function answerForm(
  c: SiteContext,
  { frame, names }: Own<unknown>,
  section: LoggedSection,
  values: Fields,
  { faults = [], namesakes, isDraft = false }: Around = {},
): Promise<Response> {
  const newProviderId = idIn(values, 'newProviderId')
  const problems = [...namesakeProblems(namesakes, frame.language), ...faults]
  const page = (
    <SeriesPage
      {...{ frame, section, names, newProviderId, namesakes, isDraft }}
      view={{ values, problems }}
    />
  )
  return answerPage(c, page, problems.length > 0 ? 422 : 200)
}

function loggedSectionIn(c: SiteContext): LoggedSection {
  const section = c.req.param('section') ?? ''
  if (!isLoggedSection(section)) throw new NotFound()
  return section
}
