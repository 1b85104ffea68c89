import assert from 'node:assert/strict'
import { Bench } from 'tinybench'
import { evaluate, judgeLedger } from '../src/evaluation/evaluate.ts'
import type { Evaluation } from '../src/evaluation/finding.ts'
import { openLedger } from '../src/evaluation/ledger.ts'
import type { Portfolio } from '../src/evaluation/portfolio.ts'
import type { Edition } from '../src/standards/schema.ts'
import { figure, median, table } from './figures.ts'
import { type AnswerId, type Answers, adviceIds, answerIds } from './same-rules/answers.ts'
import { answerBarely } from './same-rules/bare-predicate.ts'
import { filtersAsRules } from './same-rules/filters-as-rules.ts'
import { filtersInPlainCode } from './same-rules/filters-in-plain-code.ts'
import { rulesEngineAnswering } from './same-rules/json-rules.ts'
import { asOf } from './sample-portfolio.ts'
import type { Section } from './section.ts'
import { threadMilliseconds } from './thread-time.ts'
import { typicalNetwork } from './typical-network.ts'

const rounds = 5
const portfolioCount = 400

/** VAIMH's Mentor-Clinical sheet three times over, on the same portfolios, with equal answers. */
export async function benchSameRules(edition: Edition): Promise<Section> {
  const portfolios = [...typicalNetwork(portfolioCount)]
  const asRules = rulesEngineAnswering(filtersAsRules())
  const inCode = rulesEngineAnswering(filtersInPlainCode)
  const programs = {
    ours: (portfolio: Portfolio) => evaluate(edition, portfolio, { asOf }),
    oursWithoutWords: (portfolio: Portfolio) => judgeLedger(edition, openLedger(portfolio), { asOf }),
    rulesForEntries: (portfolio: Portfolio) => asRules(portfolio, asOf),
    rulesForFigures: (portfolio: Portfolio) => inCode(portfolio, asOf),
    bare: (portfolio: Portfolio) => answerBarely(portfolio, asOf),
  }

  const ours = portfolios.map((portfolio) => answersOf(programs.ours(portfolio)))
  assertVaried(ours)
  for (const other of [programs.rulesForEntries, programs.rulesForFigures, programs.bare]) {
    for (const [index, portfolio] of portfolios.entries()) {
      assert.deepEqual(await other(portfolio), ours[index], `portfolio ${index} is answered differently`)
    }
  }
  return sectionOf(await ratesOf(programs, portfolios))
}

function answersOf({ outcome, findings }: Evaluation): Answers {
  const findingOf = new Map(findings.map((finding) => [finding.requirement, finding]))
  const waiting = findings.filter((finding) => finding.outcome === 'needs-judgement')
  assert.deepEqual(waiting, [], 'the portfolios of this comparison leave nothing to a person')
  const isGiven = (id: AnswerId) => {
    const finding = findingOf.get(id)
    return (
      finding !== undefined && (finding.outcome === 'met' || (isAdvice(id) && finding.have >= finding.need))
    )
  }
  return {
    ...allFalse,
    ...Object.fromEntries(answerIds.map((id) => [id, isGiven(id)])),
    overall: outcome === 'met',
  }
}

function isAdvice(id: AnswerId): boolean {
  return adviceIds.some((advice) => advice === id)
}

const allFalse: Answers = {
  degree: false,
  'imh-practice': false,
  'rsc-practice': false,
  leadership: false,
  'training-imh': false,
  'training-rsc': false,
  'training-dei': false,
  competencies: false,
  'rsc-hours': false,
  'rsc-about-supervision-given': false,
  references: false,
  exam: false,
  'training-typical': false,
  'training-unrelated-degree': false,
  overall: false,
}

/** Equal answers say little when all are the same: each figure is met by some portfolios and not by others. */
function assertVaried(answers: readonly Answers[]): void {
  for (const id of [...answerIds, 'overall'] as const) {
    const met = answers.filter((each) => each[id]).length
    assert.ok(met > 0 && met < answers.length, `${id} is answered alike for all portfolios`)
  }
}

type Name = 'ours' | 'oursWithoutWords' | 'rulesForEntries' | 'rulesForFigures' | 'bare'

/** Portfolios a second, for each program and round; in each round all programs run one after the other. */
async function ratesOf(
  programs: Readonly<Record<Name, (portfolio: Portfolio) => unknown>>,
  portfolios: readonly Portfolio[],
): Promise<Record<Name, number[]>> {
  const rates: Record<Name, number[]> = {
    ours: [],
    oursWithoutWords: [],
    rulesForEntries: [],
    rulesForFigures: [],
    bare: [],
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const run = programs[name]
      const bench = new Bench({
        now: threadMilliseconds,
        warmupTime: 300,
        warmupIterations: 1,
        time: 1200,
        iterations: 2,
      })
      if (name === 'rulesForEntries' || name === 'rulesForFigures') {
        bench.add(name, async () => {
          for (const portfolio of portfolios) await run(portfolio)
        })
      } else {
        bench.add(name, () => {
          for (const portfolio of portfolios) run(portfolio)
        })
      }
      const [task] = await bench.run()
      assert.equal(task?.result.state, 'completed')
      rates[name].push((portfolios.length * 1000) / task.result.latency.mean)
    }
  }
  return rates
}

const names: readonly Name[] = ['ours', 'rulesForEntries', 'rulesForFigures', 'bare', 'oursWithoutWords']

const descriptions: Readonly<Record<Name, string>> = {
  ours: 'Attune, with reasons, remedies and every entry',
  oursWithoutWords: 'Attune, figures and codes only',
  rulesForEntries: 'json-rules-engine, the same rules; true or false',
  rulesForFigures: 'json-rules-engine, only the fourteen figures compared by rules; true or false',
  bare: 'A predicate written by hand for this one sheet; true or false',
}

function sectionOf(rates: Readonly<Record<Name, readonly number[]>>): Section {
  const ratioTo = (name: Name) =>
    median(rates.ours.map((rate, round) => rate / (rates[name][round] ?? Number.NaN)))
  return {
    title: 'The same rules, three times over',
    how: [
      `VAIMH's Mentor-Clinical sheet, on ${portfolioCount} portfolios from newcomers to complete applications, without anything that would wait for a person. All programs start from the same checked document. Before anything is timed, all of them answer every portfolio, and their answers are asserted equal: twelve requirements, two pieces of advice and the overall outcome, each of which some portfolios meet and others do not.`,
      `Attune reads the sheet from its YAML file and answers with reasons. json-rules-engine, a widely used engine for rules as data, is asked for true or false only. "The same rules" means that every condition which Attune reads from data is a rule there too: which degrees, jobs, topics, provider's Endorsements and vettings, sessions, ratings, judgements and exams count, and the fourteen figures, so that all of these can be changed without code and it is known which entry counts. There is one engine for each list and one for the figures, each made once; an entry is one run, whatever it may count for, and a condition that several rules share is a rule of its own. What such an engine has no words for stays plain code in its dynamic facts, which its almanac works out once: sharing hours out by topic, merging days and counting months, choosing sources, giving ratings to roles. That is the code of the hand-written predicate. json-rules-engine works with promises; the entries of a list are awaited together, and each portfolio before the next.`,
      `For context, it also runs in a lean way: all conditions on entries are plain code as well, and fourteen rules compare fourteen figures. Most of the sheet is then no longer in the rules, so these are not the same rules and no budget is held against it. Twenty times that rate is beyond plain code as well: the hand-written predicate, which has no reasons and no rules to read, is itself only ${figure(median(rates.bare) / median(rates.rulesForFigures))} times as fast.`,
      `Rates are portfolios for a second of this thread's own processor time, medians of ${rounds} rounds in which the programs take turns; a ratio is taken within a round.`,
    ],
    figures: table(
      ['Program', 'Portfolios a second', 'Attune with reasons is faster by'],
      names.map((name) => [
        descriptions[name],
        figure(median(rates[name])),
        name === 'ours' ? '' : `${figure(ratioTo(name))} times`,
      ]),
    ),
    budgets: [
      {
        what: 'Rate with reasons against json-rules-engine on the same rules',
        unit: 'times',
        budget: 20,
        measured: ratioTo('rulesForEntries'),
        reachedWhen: 'at-least',
      },
    ],
  }
}
