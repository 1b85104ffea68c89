import type { KeptSection } from '../../../domain/portfolio/entry.ts'
import { rowNumbers } from '../../../domain/portfolio/read-field.ts'
import { type Field, type ListName, sectionFields } from '../../../domain/portfolio/section-fields.ts'
import { Checkboxes, type Choice, Radios, Select } from '../../forms/choice-fields.tsx'
import { type FieldProps, FieldSet } from '../../forms/form-group.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextField } from '../../forms/text-field.tsx'
import type { Language } from '../../messages/messages.ts'
import { fieldWords } from './field-words.ts'
import type { NameLists } from './name-lists.ts'

interface EntryFieldsProps {
  readonly section: KeptSection
  readonly view: FormView
  readonly names: NameLists
  readonly language: Language
  /** Fields that the surrounding form asks in another way. */
  readonly without?: readonly string[]
}

/** The questions of one section, filled in with what was typed. */
export function EntryFields({ section, without = [], ...around }: EntryFieldsProps) {
  return (
    <>
      {sectionFields[section]
        .filter(({ name }) => !without.includes(name))
        .map((field) => (
          <EntryField {...around} section={section} field={field} name={field.name} />
        ))}
    </>
  )
}

interface EntryFieldProps extends Omit<EntryFieldsProps, 'without'> {
  readonly field: Field
  /** The field's name in the form: that of its place, where it stands in a row. */
  readonly name: string
}

/** So many choices are shown open; more are folded into a list. */
const mostRadios = 6

function EntryField(props: EntryFieldProps) {
  const { section, field, name, view, names, language } = props
  const { text } = language
  const words = fieldWords(section, field.name, text)
  const around: FieldProps = {
    name,
    label: field.isAsked ? words.label : optional(words.label, language),
    hint: words.hint,
    problem: problemIn(view, name),
    errorPrefix: text.fault.prefix,
  }
  const value = valueIn(view, name)
  switch (field.kind) {
    case 'text':
      return <TextField {...around} value={value} />
    case 'day':
    case 'open-day':
      return <TextField {...around} value={value} kind="date" />
    case 'hours':
      return <TextField {...around} value={value} kind="number" />
    case 'yes-no':
      return <Radios {...around} value={value} choices={yesNo(language)} />
    case 'choice':
    case 'listed': {
      const choices = choicesOf(field, props)
      return choices.length <= mostRadios ? (
        <Radios {...around} value={value} choices={choices} />
      ) : (
        <Select {...around} value={value} choices={choices} empty={text.portfolio.form.notChosen} />
      )
    }
    case 'choices':
      return <Checkboxes {...around} values={view.values[name] ?? []} choices={choicesOf(field, props)} />
    case 'listed-many':
      return field.list === 'competency-areas' ? (
        <AreasField {...props} around={around} />
      ) : (
        <Checkboxes {...around} values={view.values[name] ?? []} choices={choicesOf(field, props)} />
      )
    case 'provider':
      return <ProviderField {...props} around={around} names={names} />
    case 'rows':
      return <RowsField {...props} field={field} around={around} />
    default:
      return field satisfies never
  }
}

function optional(label: string, { text }: Language): string {
  return label.endsWith('?') ? label : text.portfolio.form.optional(label)
}

function yesNo({ text }: Language): Choice[] {
  return [
    { value: 'yes', label: text.portfolio.entry.yes },
    { value: 'no', label: text.portfolio.entry.no },
  ]
}

function choicesOf(
  field: Field & { kind: 'choice' | 'choices' | 'listed' | 'listed-many' },
  { names, language }: EntryFieldProps,
): Choice[] {
  if (field.kind === 'listed' || field.kind === 'listed-many') return listed(field.list, names, language)
  const { text } = language
  if (field.name === 'category')
    return field.options.map((value) => ({ value, label: labelIn(text.category, value) }))
  const all: Readonly<Record<string, Readonly<Record<string, string>>>> = text.portfolio.choices
  return field.options.map((value) => ({ value, label: labelIn(all[field.name] ?? {}, value) }))
}

function labelIn(labels: Readonly<Record<string, string>>, value: string): string {
  return labels[value] ?? value
}

function listed(list: ListName, names: NameLists, { text }: Language): Choice[] {
  const entriesOf = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([value, label]) => ({ value, label }))
  switch (list) {
    case 'leadership-activities':
      return names.activities.map(({ id, label }) => ({ value: id, label }))
    case 'competency-areas':
      return names.domains.flatMap(({ areas }) => areas.map(({ id, label }) => ({ value: id, label })))
    case 'associations':
      return [...names.associations].map(([value, label]) => ({ value, label }))
    case 'topics':
      return entriesOf(text.portfolio.choices.topics)
    case 'transcripts':
      return entriesOf(text.portfolio.choices.transcript)
    default:
      return list satisfies never
  }
}

/** Folded, because most entries need few of them; open where something is ticked or to be mended. */
function AreasField({ names, view, name, language, around }: EntryFieldProps & { around: FieldProps }) {
  const chosen = view.values[name] ?? []
  return (
    <details class="at-fold" open={chosen.length > 0 || around.problem !== undefined}>
      <summary>{around.label}</summary>
      <div>
        {around.hint ? <p class="govuk-hint">{around.hint}</p> : null}
        {names.domains.map(({ id, label, areas }, index) => (
          <Checkboxes
            name={name}
            idStem={index === 0 ? name : `${name}-${id}`}
            label={label}
            errorPrefix={language.text.fault.prefix}
            problem={index === 0 ? around.problem : undefined}
            values={chosen}
            choices={areas.map((area) => ({ value: area.id, label: area.label }))}
          />
        ))}
      </div>
    </details>
  )
}

/** One of the person's own providers, or somebody new, who is added with the session. */
function ProviderField({ view, names, language, around }: EntryFieldProps & { around: FieldProps }) {
  const { form } = language.text.portfolio
  const choices = [...names.providers].map(([value, label]) => ({ value, label }))
  return (
    <>
      {choices.length > 0 ? (
        <Select {...around} value={valueIn(view, around.name)} choices={choices} empty={form.notChosen} />
      ) : null}
      <TextField
        name={newProviderField}
        label={choices.length > 0 ? form.otherProvider : around.label}
        hint={choices.length > 0 ? form.otherProviderHint : around.hint}
        problem={choices.length > 0 ? problemIn(view, newProviderField) : around.problem}
        errorPrefix={around.errorPrefix}
        value={valueIn(view, newProviderField)}
      />
    </>
  )
}

/** The name of a provider who is not in the portfolio yet. */
export const newProviderField = 'newProvider'

/** Empty rows after the filled ones, so that more can be added without a script. */
const spareRows = 2

function RowsField(props: EntryFieldProps & { field: Field & { kind: 'rows' }; around: FieldProps }) {
  const { field, view, around, language } = props
  const filled = rowNumbers(field.name, view.values)
  const first = filled.length === 0 ? 0 : Math.max(...filled) + 1
  const spare = Array.from({ length: spareRows }, (_, index) => first + index)
  return (
    <FieldSet {...around}>
      {[...filled, ...spare].map((row, index) => (
        <fieldset
          class={filled.length === 0 ? 'at-row at-row--empty' : 'at-row'}
          id={index === 0 ? around.name : undefined}
        >
          <legend class="govuk-fieldset__legend">{rowTitle(language, field.name, String(index + 1))}</legend>
          {field.fields.map((part) => (
            <EntryField
              {...props}
              field={{ ...part, isAsked: true }}
              name={`${field.name}.${row}.${part.name}`}
            />
          ))}
        </fieldset>
      ))}
    </FieldSet>
  )
}

function rowTitle({ text }: Language, list: string, number: string): string {
  const { row, rowOf } = text.portfolio.form
  const own: Readonly<Record<string, typeof row | undefined>> = rowOf
  return (own[list] ?? row)(number)
}
