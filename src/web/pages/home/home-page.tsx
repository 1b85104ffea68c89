import type { Child } from 'hono/jsx'
import type { MatrixSums } from '../../../domain/portfolio/sum-matrix.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { CategoriesCard, DayCard } from '../distance/categories-card.tsx'
import type { EntryLabel } from '../distance/describe-entries.ts'
import { DistanceHead } from '../distance/distance-head.tsx'
import type { Distance } from '../distance/measure-distance.ts'
import { NextStepCard } from '../distance/next-step-card.tsx'
import type { Asked } from '../distance/origin.ts'
import { RequirementsCard } from '../distance/requirements-card.tsx'
import { TimeLineCard } from '../distance/time-line-card.tsx'
import type { ChoiceGroup } from '../start/list-choices.ts'
import { AimCard } from './aim-card.tsx'
import { AreasCard } from './areas-card.tsx'
import { type LogStep, logStepFor } from './log-step-for.ts'

export interface HomePageProps {
  readonly frame: Frame
  readonly name: string
  readonly distance: Distance
  readonly describe: (entry: string) => EntryLabel
  /** The standard that the person aims at; undefined where that was left open. */
  readonly aim: string | undefined
  /** The latest session of supervision, to repeat it. */
  readonly lastSession: { readonly id: string; readonly label: string } | undefined
  /** The standards to choose an aim from. */
  readonly choices: readonly ChoiceGroup[]
  /** How far the competency areas of the standard are filled. */
  readonly areas: MatrixSums
  /** Cards about what others do for the person. */
  readonly children?: Child
}

/** Every entry has a page of its own, and every section a list: here a few of each are enough. */
const entriesInView = 8

/** The first page after signing in: where one stands, the next step, and everything that the standard asks. */
export function HomePage(props: HomePageProps) {
  const { frame, name, distance, describe, aim, lastSession, choices, areas, children } = props
  const { language } = frame
  const { text } = language
  const { chosen, groups, next, timeLine, asOf } = distance
  const asked: Asked = { origin: { kind: 'own' }, on: asOf, standard: chosen.edition.standard }
  return (
    <Layout frame={frame} title={text.home.title}>
      <main class="at-main at-main--aside" id="main">
        <div>
          <DistanceHead distance={distance} language={language} person={name} />
          <NextStepCard next={next} edition={chosen.edition} language={language}>
            {next ? (
              <LogActions
                frame={frame}
                step={logStepFor(chosen.edition, next.finding)}
                lastSession={lastSession}
              />
            ) : null}
          </NextStepCard>
          <RequirementsCard {...{ distance, language, describe }} opensNext={false} most={entriesInView} />
          {timeLine ? (
            <TimeLineCard timeLine={timeLine} edition={chosen.edition} language={language} />
          ) : null}
        </div>
        <div>
          <CategoriesCard groups={groups} asked={asked} language={language} />
          {children}
          <AimCard {...{ frame, aim, choices }} shown={chosen.edition.standard} />
          <AreasCard sums={areas} category={chosen.edition.category} language={language} />
          <DayCard asked={asked} language={language} />
        </div>
      </main>
    </Layout>
  )
}

function LogActions(props: {
  frame: Frame
  step: LogStep | undefined
  lastSession: HomePageProps['lastSession']
}) {
  const { frame, step, lastSession } = props
  if (!step) return null
  const { home } = frame.language.text
  return (
    <>
      <a class="govuk-button" href={paths.newEntry.href(step.section)}>
        {home[step.label]}
      </a>
      {step.section === 'rsc' && lastSession ? (
        <a href={paths.newEntry.href('rsc', lastSession.id)}>{home.repeat(lastSession.label)}</a>
      ) : null}
    </>
  )
}
