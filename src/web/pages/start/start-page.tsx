import type { Child } from 'hono/jsx'
import type { Ranked } from '../../../evaluation/rank-evaluations.ts'
import type { Day } from '../../../standards/day.ts'
import { DayField } from '../../components/day-field.tsx'
import { DistanceWords } from '../../components/distance-words.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { FieldError } from '../../components/field-error.tsx'
import { type Frame, Layout } from '../../components/layout.tsx'
import type { Messages } from '../../messages/messages.ts'
import { exampleId, paths } from '../../paths.ts'
import type { ChoiceGroup } from './list-choices.ts'
import { StandardField } from './standard-field.tsx'

/** Why a given file could not be answered: one sentence about the field, and what more there is to say. */
export interface FileProblem {
  readonly message: string
  readonly detail?: Child
}

/** A sample person as the door shows it: the story, and how far it has come. */
export interface PersonCard {
  readonly id: string
  readonly name: string
  readonly sentence: string
  readonly standard: string
  readonly on: Day
  readonly ranked: Ranked | undefined
}

interface StartPageProps {
  readonly frame: Frame
  readonly people: readonly PersonCard[]
  readonly on: Day
  /** The standards to choose from, and the one that was chosen before. */
  readonly choices: readonly ChoiceGroup[]
  readonly standard?: string | undefined
  readonly problem?: FileProblem | undefined
  /** Whether visitors may come in as somebody of the demo. */
  readonly hasDoors?: boolean
}

/** The door: a sample person, or a file of one's own. */
export function StartPage({ frame, people, on, choices, standard, problem, hasDoors }: StartPageProps) {
  const { text } = frame.language
  const form = <FileForm {...{ text, on, choices, standard, problem }} />
  const title = problem ? text.fault.pageTitle(text.start.title) : text.start.title
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        {problem ? (
          <ErrorSummary heading={text.fault.heading} message={problem.message} field="file">
            {problem.detail}
          </ErrorSummary>
        ) : null}
        <div>
          <h1 class="govuk-heading-xl">{text.start.title}</h1>
          <p class="at-lead">{text.start.lead}</p>
          {hasDoors ? (
            <p>
              <a class="govuk-link" href={paths.demo.href()}>
                {text.demo.toDoors}
              </a>
            </p>
          ) : null}
        </div>
        {problem ? form : null}
        {people.length > 0 ? <People people={people} text={text} /> : null}
        {problem ? null : form}
      </main>
    </Layout>
  )
}

function People({ people, text }: { people: readonly PersonCard[]; text: Messages }) {
  return (
    <section aria-labelledby="people-title">
      <h2 class="govuk-heading-m" id="people-title">
        {text.start.people}
      </h2>
      <ul class="at-people">
        {people.map(({ id, name, sentence, standard, on, ranked }) => (
          <li class="at-card at-person">
            <h3>
              <a href={paths.sample.href(id, { on, standard })}>{name}</a>
            </h3>
            <p>{sentence}</p>
            {ranked ? (
              <p class="at-person__distance">
                {ranked.edition.title} <DistanceWords distance={ranked.distance} text={text} />
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FileFormProps extends Omit<StartPageProps, 'frame' | 'people'> {
  readonly text: Messages
}

function FileForm({ text, on, choices, standard = '', problem }: FileFormProps) {
  return (
    <section class="at-card at-file" aria-labelledby="file-title">
      <h2 class="govuk-heading-m" id="file-title">
        {text.start.file}
      </h2>
      <p>{text.start.fileLead}</p>
      <NoFile text={text} />
      <form method="post" action={paths.portfolios.href()} enctype="multipart/form-data">
        <div class={problem ? 'govuk-form-group govuk-form-group--error' : 'govuk-form-group'}>
          <label class="govuk-label" for="file">
            {text.start.fileLabel}
          </label>
          <div class="govuk-hint" id="file-hint">
            {text.start.fileHint}
          </div>
          {problem ? (
            <FieldError id="file-error" prefix={text.fault.prefix} message={problem.message} />
          ) : null}
          <input
            class="at-file__input"
            type="file"
            id="file"
            name="file"
            accept=".json,application/json"
            aria-describedby={problem ? 'file-hint file-error' : 'file-hint'}
          />
        </div>
        <StandardField groups={choices} value={standard} text={text} />
        <DayField
          id="on"
          label={text.start.dayLabel}
          hint={text.start.dayHint}
          value={on}
          errorPrefix={text.fault.prefix}
        />
        <button class="govuk-button" type="submit">
          {text.start.submit}
        </button>
      </form>
    </section>
  )
}

/** For somebody without a file: one to begin with, and what may stand in it. */
function NoFile({ text }: { text: Messages }) {
  const { before, example, between, schema, after } = text.start.noFile
  return (
    <p>
      {before}
      <a class="govuk-link" href={paths.portfolioFile.href(exampleId)} download>
        {example}
      </a>
      {between}
      <a class="govuk-link" href={paths.schema.href('attune-portfolio-1')}>
        {schema}
      </a>
      {after}
    </p>
  )
}
