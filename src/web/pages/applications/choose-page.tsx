import { type Competent, listPlaces } from '../../../domain/applications/competent-association.ts'
import {
  type Age,
  ages,
  type Practice,
  practices,
  type Scope,
} from '../../../domain/applications/fit-categories.ts'
import type { Weighing } from '../../../services/applications/weigh-categories.ts'
import type { Association as Known } from '../../../standards/schema.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { Checkboxes, Select } from '../../forms/choice-fields.tsx'
import { FormProblems } from '../../forms/form.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import { paths } from '../../paths.ts'
import { ChooseResults } from './choose-results.tsx'

export interface ChoosePageProps {
  readonly frame: Frame
  readonly scope: Scope
  readonly place: string
  readonly known: readonly Known[]
  readonly problems: readonly FieldProblem[]
  readonly weighing: Weighing
  /** By residence; absent where the person did not say. */
  readonly competent: Competent | undefined
  /** Whether the questions were answered, so that there is something to show. */
  readonly isAnswered: boolean
}

/** A few plain questions, then what fits: the work first, the distance after it. */
export function ChoosePage(props: ChoosePageProps) {
  const { frame, problems, weighing } = props
  const { text } = frame.language
  const words = text.applications.choose
  const title = problems.length > 0 ? text.fault.pageTitle(words.title) : words.title
  return (
    <Layout frame={frame} title={title}>
      <main class="at-main" id="main">
        <div class="at-column">
          <FormProblems frame={frame} problems={problems} title={words.problems} />
          <p class="at-eyebrow">
            <a class="govuk-link" href={paths.applications.href()}>
              {text.applications.title}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.title}</h1>
          <p class="at-lead">{words.lead}</p>
          {weighing.mine.length === 0 ? (
            <section class="at-card" aria-labelledby="nowhere-title">
              <h2 class="govuk-heading-m" id="nowhere-title">
                {words.noAssociation.title}
              </h2>
              <p>{words.noAssociation.text}</p>
            </section>
          ) : null}
          <Questions {...props} />
          {props.isAnswered ? <ChooseResults {...props} /> : null}
        </div>
      </main>
    </Layout>
  )
}

function Questions({ frame, scope, place, known, problems, isAnswered }: ChoosePageProps) {
  const { text } = frame.language
  const words = text.applications.choose
  const field = (name: string, { label, hint }: { label: string; hint: string }) => ({
    ...{ name, label, hint, errorPrefix: text.fault.prefix },
    problem: problems.find((problem) => problem.field === name)?.message,
  })
  const inWords = <Value extends Age | Practice>(values: readonly Value[], labels: Record<Value, string>) =>
    values.map((value) => ({ value, label: labels[value] }))
  return (
    <form class="at-card" method="get" action={paths.chooseCategory.href()}>
      <input type="hidden" name="asked" value="yes" />
      <Checkboxes
        {...field('with', words.ages)}
        values={scope.ages}
        choices={inWords(ages, words.ages.choices)}
      />
      <Checkboxes
        {...field('does', words.practices)}
        values={scope.practices}
        choices={inWords(practices, words.practices.choices)}
      />
      <Select
        {...field('place', words.place)}
        value={place}
        empty={words.place.empty}
        choices={[...listPlaces(known), words.place.elsewhere].map((each) => ({ value: each, label: each }))}
      />
      <button class={isAnswered ? 'govuk-button govuk-button--secondary' : 'govuk-button'} type="submit">
        {words.button}
      </button>
    </form>
  )
}
