import type { Edition } from '../standards/schema.ts'
import type { MaybeExcused } from './excuse.ts'
import type { Finding, NotCountedEntry } from './finding.ts'
import type { Question } from './judge.ts'
import { lazily } from './lazily.ts'
import type { AboutFinding, Messages } from './messages/messages.ts'
import type { NotCounted } from './tally.ts'

/** Puts judged requirements into words. */
export function explain(judged: readonly MaybeExcused[], question: Question, messages: Messages): Finding[] {
  const { edition, asOf, period } = question
  return judged.map(({ requirement, tally, excused }) => {
    const about = { edition, requirement, tally, asOf, period }
    return {
      requirement: requirement.id,
      outcome: tally.outcome,
      have: tally.have,
      need: tally.need,
      unit: tally.unit,
      title: requirement.title,
      reason: excused ? messages.excused(about, excused.exception) : messages.reason(about),
      remedy: messages.remedy(excused ? { ...about, tally: { ...tally, need: excused.asked } } : about),
      clause: requirement.clause,
      counted: tally.counted.map(({ line, amount }) => ({ entry: line.name, amount })),
      notCounted: explainNotCounted(about, messages),
      ...(excused && { exception: excused.exception }),
    }
  })
}

function explainNotCounted(about: AboutFinding, messages: Messages): NotCountedEntry[] {
  const { notCounted, notes } = about.tally
  if (notCounted.length === 0) return []
  const reasons = new Map<unknown, string>()
  const splits = lazily(
    () => new Map(notes.flatMap((note) => (note.kind === 'split' ? [[note.line, note.days]] : []))),
  )

  function reasonOf(row: NotCounted): string {
    const key = sameReasonAs(row, about.edition)
    const known = reasons.get(key)
    if (known !== undefined) return known
    const { edition, requirement, tally, asOf, period } = about
    const { line, code } = row
    const qualifyingDays = code === 'period-straddles' ? (splits().get(line) ?? []) : []
    const reason = messages.notCounted({
      edition,
      requirement,
      tally,
      asOf,
      period,
      line,
      code,
      qualifyingDays,
    })
    reasons.set(key, reason)
    return reason
  }
  return notCounted.map((row) => ({
    entry: row.line.name,
    amount: row.amount,
    code: row.code,
    reason: reasonOf(row),
  }))
}

/** Rows with the same key share one reason: it speaks of the provider, of this one entry, or of the code alone. */
function sameReasonAs({ line, code }: NotCounted, { rsc }: Edition): unknown {
  if (code === 'provider-not-endorsed') {
    const rulesByDay = (rsc?.providers.length ?? 0) > 1
    return 'provider' in line && !rulesByDay ? line.provider : line
  }
  return code === 'period-straddles' || code === 'not-qualifying-degree' ? line : code
}
