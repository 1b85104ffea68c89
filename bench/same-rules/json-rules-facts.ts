import type { Almanac, Engine } from 'json-rules-engine'
import type { Portfolio } from '../../src/evaluation/portfolio.ts'
import { dayOf, monthsIn } from './plain-days.ts'
import { daysBetween, type Graduation, graduationOf } from './plain-education-and-work.ts'
import { areRolesFilled, type RatingsByRole } from './plain-references.ts'
import { bestTwoSources, type Received } from './plain-supervision.ts'
import { type FittingHours, hoursOf, shareOutTraining, type TrainingMet } from './plain-training.ts'

type Entry<List extends 'education' | 'work' | 'rsc'> = NonNullable<Portfolio[List]>[number]

/** Jobs by the experience that they may count for. */
interface WorkByKind {
  readonly practice: readonly Entry<'work'>[]
  readonly providing: readonly Entry<'work'>[]
}

type Answer<Value> = Value | Promise<Value>

/** Which entries pass the conditions that the sheet puts on each of them: in plain code, or by rules of their own. */
export interface Filters {
  education(portfolio: Portfolio, asOf: string): Answer<Entry<'education'>[]>
  /** Of qualifying entries, those related to infant mental health. */
  related(qualifying: readonly Entry<'education'>[]): Answer<Entry<'education'>[]>
  work(portfolio: Portfolio): Answer<WorkByKind>
  training(portfolio: Portfolio, asOf: string): Answer<FittingHours[]>
  sessions(
    portfolio: Portfolio,
    asOf: string,
    providing: readonly Entry<'work'>[],
    graduation: Graduation,
  ): Answer<Entry<'rsc'>[]>
  references(portfolio: Portfolio, asOf: string): Answer<RatingsByRole>
  isJudgedMet(portfolio: Portfolio, asOf: string): Answer<boolean>
  isExamPassed(portfolio: Portfolio, asOf: string): Answer<boolean>
}

/** The figures as dynamic facts; the almanac works each one out once a run, whoever asks. */
export function addFacts(engine: Engine, filters: Filters): void {
  addEducationAndWork(engine, filters)
  addTraining(engine, filters)
  addSupervision(engine, filters)

  engine.addFact('areRolesFilled', async (_, almanac) => {
    const { portfolio, asOf } = await known(almanac)
    return areRolesFilled(await filters.references(portfolio, asOf))
  })
  engine.addFact('areCompetenciesJudgedMet', async (_, almanac) => {
    const { portfolio, asOf } = await known(almanac)
    return filters.isJudgedMet(portfolio, asOf)
  })
  engine.addFact('isExamPassed', async (_, almanac) => {
    const { portfolio, asOf } = await known(almanac)
    return filters.isExamPassed(portfolio, asOf)
  })
}

function addEducationAndWork(engine: Engine, filters: Filters): void {
  engine.addFact('qualifyingEducation', async (_, almanac) => {
    const { portfolio, asOf } = await known(almanac)
    return filters.education(portfolio, asOf)
  })
  engine.addFact('qualifyingCredentials', async (_, almanac) => {
    return (await almanac.factValue<Entry<'education'>[]>('qualifyingEducation')).length
  })
  engine.addFact('isDegreeUnrelated', async (_, almanac) => {
    const qualifying = await almanac.factValue<Entry<'education'>[]>('qualifyingEducation')
    return qualifying.length > 0 && (await filters.related(qualifying)).length === 0
  })
  engine.addFact('graduation', async (_, almanac) =>
    graduationOf(await almanac.factValue<Entry<'education'>[]>('qualifyingEducation')),
  )
  engine.addFact('workByKind', async (_, almanac) => {
    const { portfolio } = await known(almanac)
    return filters.work(portfolio)
  })
  for (const [fact, kind] of [
    ['practiceMonths', 'practice'],
    ['providingRscMonths', 'providing'],
  ] as const) {
    engine.addFact(fact, async (_, almanac) => {
      const { asOf } = await known(almanac)
      const { postGraduate } = await almanac.factValue<Graduation>('graduation')
      const work = await almanac.factValue<WorkByKind>('workByKind')
      return monthsIn(daysBetween(work[kind], postGraduate, dayOf(asOf)))
    })
  }
  engine.addFact('leadershipMonths', async (_, almanac) => {
    const { portfolio, asOf } = await known(almanac)
    return monthsIn(daysBetween(portfolio.leadership ?? [], Number.NEGATIVE_INFINITY, dayOf(asOf)))
  })
}

function addTraining(engine: Engine, filters: Filters): void {
  engine.addFact('completedTraining', async (_, almanac) => {
    const { portfolio, asOf } = await known(almanac)
    return filters.training(portfolio, asOf)
  })
  engine.addFact('trainingMet', async (_, almanac) =>
    shareOutTraining(await almanac.factValue<FittingHours[]>('completedTraining')),
  )
  engine.addFact('trainingHours', async (_, almanac) =>
    hoursOf(await almanac.factValue<FittingHours[]>('completedTraining')),
  )
  const figures = { isImhTrainingMet: 'imh', isRscTrainingMet: 'rsc', isDeiTrainingMet: 'dei' } as const
  for (const [fact, topic] of Object.entries(figures)) {
    engine.addFact(fact, async (_, almanac) => (await almanac.factValue<TrainingMet>('trainingMet'))[topic])
  }
}

function addSupervision(engine: Engine, filters: Filters): void {
  engine.addFact('received', async (_, almanac) => {
    const { portfolio, asOf } = await known(almanac)
    const graduation = await almanac.factValue<Graduation>('graduation')
    const { providing } = await almanac.factValue<WorkByKind>('workByKind')
    return bestTwoSources(await filters.sessions(portfolio, asOf, providing, graduation))
  })
  engine.addFact('rscHours', async (_, almanac) => (await almanac.factValue<Received>('received')).hours)
  engine.addFact('rscHoursAbout', async (_, almanac) => (await almanac.factValue<Received>('received')).about)
}

async function known(almanac: Almanac): Promise<{ portfolio: Portfolio; asOf: string }> {
  const [portfolio, asOf] = await Promise.all([
    almanac.factValue<Portfolio>('portfolio'),
    almanac.factValue<string>('asOf'),
  ])
  return { portfolio, asOf }
}
