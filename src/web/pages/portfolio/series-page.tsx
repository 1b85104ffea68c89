import type { Child } from 'hono/jsx'
import type { Fields } from '../../../domain/fields.ts'
import type { LoggedSection } from '../../../domain/portfolio/entry.ts'
import { weekdays } from '../../../domain/portfolio/expand-series.ts'
import type { Day } from '../../../standards/day.ts'
import type { Frame } from '../../components/layout.tsx'
import { CarriedFields, carriedQuery } from '../../forms/carried-fields.tsx'
import { Select } from '../../forms/choice-fields.tsx'
import { Form, FormProblems, TypedEarlierNote } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import { seenField } from './effect/find-effect.ts'
import { EntryFields } from './entry-fields.tsx'
import type { NameLists } from './name-lists.ts'
import { type Namesakes, NamesakesField } from './namesakes.tsx'
import { rhythms, seriesFields } from './rhythms.ts'
import { SectionFrame } from './section-frame.tsx'

interface SeriesPageProps {
  readonly frame: Frame
  readonly section: LoggedSection
  readonly view: FormView
  readonly names: NameLists
  readonly newProviderId: string
  readonly namesakes?: Namesakes | undefined
  /** Whether what stands in the form was typed earlier. */
  readonly isDraft: boolean
}

/** Asks for the rhythm, the range, and what each session is like. */
export function SeriesPage(props: SeriesPageProps) {
  const { frame, section, view, names, newProviderId, namesakes, isDraft } = props
  const { text } = frame.language
  const words = text.many.series
  const field = (name: string, label: string, hint?: string) => ({
    name,
    label,
    hint,
    problem: problemIn(view, name),
    errorPrefix: text.fault.prefix,
  })
  return (
    <SectionFrame {...{ frame, section }} title={frame.language.text.many.series.title[section]} isNarrow>
      <FormProblems frame={frame} problems={view.problems} />
      <h1 class="govuk-heading-xl">{words.title[section]}</h1>
      <p class="at-lead">{words.lead}</p>
      {isDraft ? <TypedEarlierNote frame={frame} address={paths.series.href(section)} isNew /> : null}
      <Form frame={frame} action={paths.series.href(section)} keepsTyping recallsItself>
        <input type="hidden" name="newProviderId" value={newProviderId} />
        {namesakes ? <NamesakesField namesakes={namesakes} language={frame.language} /> : null}
        <Select
          {...field(seriesFields.rhythm, words.rhythm)}
          value={valueIn(view, seriesFields.rhythm)}
          empty={text.portfolio.form.notChosen}
          choices={rhythms.map((value) => ({ value, label: words.rhythms[value] }))}
        />
        <Select
          {...field(seriesFields.weekday, words.weekday)}
          value={valueIn(view, seriesFields.weekday)}
          empty={text.portfolio.form.notChosen}
          choices={weekdays.map((day) => ({ value: String(day), label: words.weekdays[day] }))}
        />
        <div class="at-pair">
          <TextField
            {...field(seriesFields.from, words.from, words.fromHint)}
            kind="date"
            value={valueIn(view, seriesFields.from)}
          />
          <TextField
            {...field(seriesFields.to, words.to)}
            kind="date"
            value={valueIn(view, seriesFields.to)}
          />
        </div>
        <h2 class="govuk-heading-m">{words.what}</h2>
        <EntryFields
          {...{ section, view, names }}
          language={frame.language}
          without={['from', 'to', 'completedOn', 'credits']}
        />
        <p class="at-actions">
          <button class="govuk-button" type="submit">
            {words.show}
          </button>
          <a class="govuk-link" href={paths.section.href(section)}>
            {text.portfolio.form.cancel}
          </a>
        </p>
      </Form>
    </SectionFrame>
  )
}

/** A day of a series before it is saved. */
interface SeriesDay {
  readonly day: Day
  readonly isLogged: boolean
  readonly isAhead: boolean
  readonly isTicked: boolean
}

interface SeriesDaysPageProps {
  readonly frame: Frame
  readonly section: LoggedSection
  readonly fields: Fields
  readonly days: readonly SeriesDay[]
  readonly batch: string
  readonly problem?: string | undefined
  /** What saving the ticked days would change. */
  readonly children?: Child
}

/** What belongs to one showing of the days, apart from what the series is. */
const ofTheDays = ['day', 'batch', 'step', seenField]

/** The series in an address, so that its days and its form are there again after a reload, or from a bookmark. */
export function seriesQuery(fields: Fields): string {
  return carriedQuery({ fields, without: ofTheDays })
}

/** The button that saves the ticked days. */
export const saveDaysStep = { name: 'step', value: 'save' } as const
/** The button that only counts what they come to. */
export const countDaysStep = { name: 'step', value: 'count' } as const

/** Every day of the series with a box: what is ticked is saved. Days that are logged already are not ticked. */
export function SeriesDaysPage(props: SeriesDaysPageProps) {
  const { frame, section, fields, days, batch, problem, children } = props
  const { text, format } = frame.language
  const words = text.many.series
  return (
    <SectionFrame {...{ frame, section }} title={frame.language.text.many.series.title[section]} isNarrow>
      <FormProblems frame={frame} problems={problem ? [{ field: 'day', message: problem }] : []} />
      <h1 class="govuk-heading-xl">{words.days(format.figure(days.length))}</h1>
      <Form frame={frame} action={paths.series.href(section)}>
        <CarriedFields fields={fields} without={ofTheDays} />
        <input type="hidden" name="batch" value={batch} />
        <p>{words.counted(format.figure(days.filter(({ isTicked }) => isTicked).length))}</p>
        {children}
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend">{words.daysHint}</legend>
          <ul class="at-days">
            {days.map(({ day, isLogged, isAhead, isTicked }, index) => (
              <li class="govuk-checkboxes govuk-checkboxes--small">
                <div class="govuk-checkboxes__item">
                  <input
                    class="govuk-checkboxes__input"
                    type="checkbox"
                    id={index === 0 ? 'day' : `day-${day}`}
                    name="day"
                    value={day}
                    checked={isTicked}
                  />
                  <label class="govuk-label govuk-checkboxes__label" for={index === 0 ? 'day' : `day-${day}`}>
                    {format.day(day)}
                    {isLogged ? <span class="at-quiet"> {words.already}</span> : null}
                    {isAhead ? <span class="at-quiet"> {words.ahead}</span> : null}
                  </label>
                </div>
              </li>
            ))}
          </ul>
        </fieldset>
        <p class="at-actions">
          <button class="govuk-button" type="submit" {...saveDaysStep}>
            {words.save}
          </button>
          <button class="govuk-button govuk-button--secondary" type="submit" {...countDaysStep}>
            {words.countAgain}
          </button>
          <a class="govuk-link" href={paths.series.href(section) + seriesQuery(fields)}>
            {text.portfolio.entry.edit}
          </a>
        </p>
      </Form>
    </SectionFrame>
  )
}
