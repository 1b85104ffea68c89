import { gapMeasures } from '../../../domain/exams/exam-rules.ts'
import { type CategoryField, categoryFields, type WholeField } from '../../../domain/exams/read-rules-form.ts'
import { categories } from '../../../standards/vocabulary.ts'
import type { Frame } from '../../components/layout.tsx'
import { Radios, Select } from '../../forms/choice-fields.tsx'
import { Form } from '../../forms/form.tsx'
import { type FormView, fieldIn, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { nameCategory } from './office-page.tsx'
import { OfficeShell, Part } from './shell.tsx'

interface RulesPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly version: number
  readonly view: FormView
  readonly note: string | undefined
}

const figures: readonly WholeField[] = [
  'retakeAfterMonths',
  'retakeRequestWeeks',
  'accommodationNoticeDays',
  'markers',
  'markingDays',
]

/** How the office examines: the same figures for every category, or some of its own. */
export function RulesPage({ frame, association, version, view, note }: RulesPageProps) {
  const { text } = frame.language
  const words = text.examOffice.rules
  const errorPrefix = text.fault.prefix
  const field = fieldIn(view, errorPrefix)
  const own = categories.filter((category) => view.values[`items-${category}`] !== undefined)
  const others = categories.filter((category) => !own.includes(category))
  return (
    <OfficeShell
      {...{ frame, association, note }}
      title={words.title}
      lead={words.lead}
      problems={view.problems}
    >
      <Form frame={frame} action={paths.examRules.href(association.shortId)}>
        <input type="hidden" name="version" value={String(version)} />
        <Part id="usual" title={words.usual}>
          <CategoryPart {...{ frame, view }} name="usual" />
        </Part>
        {own.map((category) => (
          <Part id={category} title={words.ownTitle(nameCategory(category, frame))}>
            <CategoryPart {...{ frame, view }} name={category} />
          </Part>
        ))}
        <Part id="all" title={text.examOffice.places.rules}>
          {figures.map((name) => (
            <TextField {...field(name)} kind="number" label={words.fields[name]} />
          ))}
          <TextField {...field('gap')} kind="number" label={words.fields.gap} hint={words.fields.gapHint} />
          <Radios
            {...field('gapOver')}
            label={words.fields.gapOver}
            choices={gapMeasures.map((value) => ({ value, label: words.measures[value] }))}
          />
          <TextField
            {...field('markingReminderDays')}
            label={words.fields.markingReminderDays}
            hint={words.fields.markingReminderHint}
          />
          <Radios
            {...field('releaseMultipleChoice')}
            label={words.fields.releaseMultipleChoice}
            choices={(['by-hand', 'at-once'] as const).map((value) => ({
              value,
              label: words.release[value],
            }))}
          />
          <TextArea {...field('feeNote')} label={words.fields.feeNote} rows={3} />
          <Select
            {...field('own')}
            label={words.own}
            hint={words.ownHint}
            empty={words.none}
            choices={others.map((value) => ({ value, label: nameCategory(value, frame) }))}
          />
        </Part>
        <p class="at-actions">
          <button type="submit" class="govuk-button">
            {words.save}
          </button>
        </p>
      </Form>
    </OfficeShell>
  )
}

function CategoryPart({
  frame,
  view,
  name,
}: {
  readonly frame: Frame
  readonly view: FormView
  readonly name: string
}) {
  const { text } = frame.language
  const words = text.examOffice.rules.fields
  const field = (of: CategoryField) => {
    const own = `${of}-${name}`
    return {
      name: own,
      value: valueIn(view, own),
      problem: problemIn(view, own),
      errorPrefix: text.fault.prefix,
    }
  }
  return (
    <>
      {categoryFields.map((of) => (
        <TextField
          {...field(of)}
          kind={of === 'compulsory' ? 'text' : 'number'}
          label={words[of]}
          hint={of === 'compulsory' ? words.compulsoryHint : undefined}
        />
      ))}
    </>
  )
}
