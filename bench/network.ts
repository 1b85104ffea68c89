import assert from 'node:assert/strict'
import { evaluate, judgeLedger } from '../src/evaluation/evaluate.ts'
import type { Finding } from '../src/evaluation/finding.ts'
import { overallOutcome } from '../src/evaluation/judge.ts'
import { compareDraft, type Draft, judgeDraft } from '../src/evaluation/judge-draft.ts'
import { openLedger } from '../src/evaluation/ledger.ts'
import type { Portfolio } from '../src/evaluation/portfolio.ts'
import type { Edition } from '../src/standards/schema.ts'
import { withMoreHours, withOtherFigures } from './drafts.ts'
import { figure, median, table } from './figures.ts'
import { createOwnSpeed, type OwnSpeed } from './own-speed.ts'
import { asOf } from './sample-portfolio.ts'
import type { Section } from './section.ts'
import { threadMilliseconds } from './thread-time.ts'
import { typicalEntries, typicalNetwork } from './typical-network.ts'

const batchSize = 1000
const batches = 60
const patience = 120_000

/** A portfolio with the findings that are on file under the edition in force. */
interface Member {
  readonly portfolio: Portfolio
  readonly onFile: readonly Pick<Finding, 'requirement' | 'outcome'>[]
}

type Question = 'moreHours' | 'otherFigures' | 'inFull' | 'both'

/** What a new edition would change over a whole network: figures and codes for a stream of portfolios. */
export async function benchNetwork(edition: Edition, collectGarbage: () => void): Promise<Section> {
  const drafts = {
    moreHours: compareDraft(edition, withMoreHours(edition)),
    otherFigures: compareDraft(edition, withOtherFigures(edition)),
  }
  for (const draft of Object.values(drafts)) assertSameAsEvaluate(edition, draft)

  const under = (draft: Edition, portfolio: Portfolio) =>
    overallOutcome(judgeLedger(draft, openLedger(portfolio), { asOf }).map(({ tally }) => tally.outcome))
  const outcomeOf: Readonly<Record<Question, (member: Member) => string>> = {
    moreHours: (member) => outcomeUnder(drafts.moreHours, member),
    otherFigures: (member) => outcomeUnder(drafts.otherFigures, member),
    inFull: ({ portfolio }) => under(drafts.moreHours.edition, portfolio),
    both: ({ portfolio }) => under(edition, portfolio) + under(drafts.moreHours.edition, portfolio),
  }
  for (const question of questions) secondsFor(outcomeOf[question], edition, 0)

  const speed = await createOwnSpeed({ forAll: patience })
  const heap = [heapInMegabytes(collectGarbage)]
  const rates: Record<Question, number[]> = { moreHours: [], otherFigures: [], inFull: [], both: [] }
  for (let batch = 0; batch < batches; batch += 1) {
    const question = questions[batch % questions.length] ?? 'moreHours'
    await speed.wait()
    rates[question].push(batchSize / secondsFor(outcomeOf[question], edition, batch))
    if (batch % 20 === 19) heap.push(heapInMegabytes(collectGarbage))
  }
  return sectionOf(rates, heap, { drafts, speed })
}

const questions: readonly Question[] = ['moreHours', 'otherFigures', 'inFull', 'both']

/** Draws a batch and evaluates it under the edition in force, which is not timed: that is on file. */
function membersOf(edition: Edition, batch: number): Member[] {
  return [...typicalNetwork(batchSize, batch * batchSize)].map((portfolio) => ({
    portfolio,
    onFile: evaluate(edition, portfolio, { asOf }).findings.map(({ requirement, outcome }) => ({
      requirement,
      outcome,
    })),
  }))
}

function outcomeUnder(draft: Draft, { portfolio, onFile }: Member): string {
  return judgeDraft(draft, onFile, openLedger(portfolio), { asOf }).outcome
}

function assertSameAsEvaluate(present: Edition, draft: Draft): void {
  for (const { portfolio, onFile } of membersOf(present, 0)) {
    const { outcome, judged } = judgeDraft(draft, onFile, openLedger(portfolio), { asOf })
    const full = evaluate(draft.edition, portfolio, { asOf })
    const carriedOver = onFile.filter(({ requirement }) => draft.carriedOver.has(requirement))
    assert.equal(outcome, full.outcome)
    assert.deepEqual(
      [
        ...judged.map(({ requirement, tally }) => [requirement.id, tally.outcome, tally.have, tally.need]),
        ...carriedOver.map((finding) => [finding.requirement, finding.outcome]),
      ].sort(),
      full.findings
        .map((finding) =>
          draft.carriedOver.has(finding.requirement)
            ? [finding.requirement, finding.outcome]
            : [finding.requirement, finding.outcome, finding.have, finding.need],
        )
        .sort(),
    )
  }
}

/** Time of this thread's processor, not of the clock; the batch is let go with it. */
function secondsFor(outcomeOf: (member: Member) => string, edition: Edition, batch: number): number {
  const members = membersOf(edition, batch)
  let undecided = 0
  const start = threadMilliseconds()
  for (const member of members) if (outcomeOf(member).includes('needs-judgement')) undecided += 1
  const seconds = (threadMilliseconds() - start) / 1000
  assert.equal(undecided, 0)
  return seconds
}

function heapInMegabytes(collectGarbage: () => void): number {
  collectGarbage()
  return process.memoryUsage().heapUsed / 2 ** 20
}

function sectionOf(
  rates: Readonly<Record<Question, readonly number[]>>,
  heap: readonly number[],
  around: {
    readonly drafts: { readonly moreHours: Draft; readonly otherFigures: Draft }
    readonly speed: OwnSpeed
  },
): Section {
  const { moreHours, otherFigures } = around.drafts
  const [first = Number.NaN] = heap
  const largest = Math.max(...heap.slice(1))
  const ids = ({ changed }: Draft) => changed.map(({ id }) => `\`${id}\``).join(', ')
  return {
    title: 'A whole network under another edition',
    how: [
      `${figure(batches * batchSize)} portfolios stream by in batches of ${figure(batchSize)}, and each is read and judged under a draft of VAIMH's Mentor-Clinical sheet: outcome, figures, counted entries and codes, without words. A typical portfolio has ${typicalEntries} entries: the mean of a mix that runs evenly from a newcomer's 8 to a complete application's 72. Drawing the portfolios is not timed. The batches take turns with the four questions below; a rate is for a second of one core's own time, and the median of the batches is given.`,
      `The findings under the edition in force are on file, of the same day. So only what the draft touches is judged, and the rest is carried over: which requirements these are is worked out once for the two editions. The answers are asserted equal to those of a full evaluation under the draft.`,
      `The draft with more hours asks two hours more of each training figure and ten more of each figure of reflective supervision. It touches ${ids(moreHours)}; the budget is held against it. The draft with other figures changes every figure of the sheet and the degrees that it takes, which touches ${ids(otherFigures)}. The last two rows use nothing on file.`,
      'The heap is measured after a garbage collection, at the start and after every 20 batches.',
      around.speed.tell(),
    ],
    figures: table(
      ['What', 'Figure'],
      [
        ['Portfolios a second a core, the draft with more hours', figure(median(rates.moreHours))],
        ['The same, the draft with other figures', figure(median(rates.otherFigures))],
        ['The draft with more hours, judged in full', figure(median(rates.inFull))],
        ['Both it and the edition in force, judged in full', figure(median(rates.both))],
        ['Heap at the start, MB', figure(first)],
        ['Heap later, MB', heap.slice(1).map(figure).join(', ')],
      ],
    ),
    budgets: [
      {
        what: 'Portfolios a second a core, the draft with more hours',
        unit: 'portfolios',
        budget: 50_000,
        measured: median(rates.moreHours),
        reachedWhen: 'at-least',
      },
      {
        what: 'Largest heap of the stream against that at the start',
        unit: 'times',
        budget: 1.1,
        measured: largest / first,
        reachedWhen: 'at-most',
      },
    ],
  }
}
