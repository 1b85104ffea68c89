import { choiceLetters, type ItemKind, itemSides } from '../../../domain/exams/exam-item.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { type Choice, Radios, Select } from '../../forms/choice-fields.tsx'
import { Form, FormProblems } from '../../forms/form.tsx'
import { type FormView, problemIn, valueIn } from '../../forms/form-view.ts'
import { TextArea, TextField } from '../../forms/text-field.tsx'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'
import { levelNumbers } from './item-form.ts'

export interface EditPageProps {
  readonly frame: Frame
  readonly association: VisitedAssociation
  readonly kind: ItemKind
  readonly areas: readonly Choice[]
  readonly view: FormView
  /** Made with the page for a new item. */
  readonly id: string
  /** The version that is edited, with the code that stays; absent for a new item. */
  readonly edited?: { readonly version: number; readonly code: string }
}

/** The form of an item: a new one, or the next version of one. */
export function EditPage(props: EditPageProps) {
  const { frame, association, kind, view, id, edited } = props
  const words = frame.language.text.examBank
  const title = edited ? words.edit.title(edited.code) : words.write[kind]
  const { shortId } = association
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={view.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.examItems.href(shortId)}>
              {words.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{title}</h1>
          {edited ? <p class="at-lead">{words.edit.versionNote(String(edited.version + 1))}</p> : null}
          <Form
            frame={frame}
            action={edited ? paths.editExamItem.href(shortId, id) : paths.newExamItem.href(shortId, kind)}
          >
            <input
              type="hidden"
              name={edited ? 'after' : 'id'}
              value={edited ? String(edited.version) : id}
            />
            <CommonFields {...props} />
            {kind === 'multiple-choice' ? <ChoiceFields {...props} /> : <EssayFields {...props} />}
            <p class="at-actions">
              <button type="submit" class="govuk-button">
                {edited ? words.edit.saveVersion : words.edit.save}
              </button>
              <a
                class="govuk-link"
                href={edited ? paths.examItem.href(shortId, id) : paths.examItems.href(shortId)}
              >
                {words.edit.back}
              </a>
            </p>
          </Form>
        </div>
      </main>
    </Layout>
  )
}

function fieldOf({ frame, view }: EditPageProps) {
  return (name: string, label: string, hint?: string) => ({
    ...{ name, label, hint, value: valueIn(view, name) },
    problem: problemIn(view, name),
    errorPrefix: frame.language.text.fault.prefix,
  })
}

function CommonFields(props: EditPageProps) {
  const { edit, side } = props.frame.language.text.examBank
  const field = fieldOf(props)
  const sides = itemSides.map((value) => ({ value, label: side[value] }))
  return (
    <>
      {props.edited ? (
        <input type="hidden" name="code" value={props.edited.code} />
      ) : (
        <TextField {...field('code', edit.field.code, edit.codeHint)} />
      )}
      <Select {...field('area', edit.field.area)} empty={edit.choose} choices={props.areas} />
      <Radios {...field('side', edit.field.side)} choices={sides} />
      <TextField {...field('language', edit.field.language, edit.languageHint)} />
      <TextArea {...field('prompt', edit.field.prompt, edit.promptHint)} rows={6} />
    </>
  )
}

function ChoiceFields(props: EditPageProps) {
  const { edit } = props.frame.language.text.examBank
  const field = fieldOf(props)
  return (
    <>
      {choiceLetters.map((letter, index) => (
        <TextField
          {...field(`choice-${letter}`, edit.choice(letter), index === 0 ? edit.choiceHint : undefined)}
        />
      ))}
      <Radios
        {...field('key', edit.field.key, edit.keyHint)}
        choices={choiceLetters.map((value) => ({ value, label: value }))}
      />
    </>
  )
}

function EssayFields(props: EditPageProps) {
  const { edit } = props.frame.language.text.examBank
  const field = fieldOf(props)
  return (
    <>
      <TextArea {...field('guidance', edit.field.guidance, edit.guidanceHint)} />
      {levelNumbers.map((number) => (
        <TextArea
          {...field(`level-${number}`, edit.level(String(number)), number === 1 ? edit.levelHint : undefined)}
          rows={2}
        />
      ))}
      <TextField {...field('wordsFrom', edit.wordsFrom)} kind="number" />
      <TextField {...field('wordsTo', edit.wordsTo)} kind="number" />
    </>
  )
}
