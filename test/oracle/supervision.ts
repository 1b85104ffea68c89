import { sameDayLater } from './days.ts'
import { type SessionRules, type SortedSessions, sortSessions } from './rsc.ts'
import { type Answer, asHours, millionths, sum, type Ways, type World } from './shapes.ts'
import { type Choice, chooseSources, type Session } from './sources.ts'
import { chooseWindow, liesWithin } from './window.ts'

const needs = { hours: millionths(50), about: millionths(25) }

/** Supervision for a Virginia application: 50 hours, 25 about supervision given, from two sources at most. */
export function virginiaSupervision(world: World): Ways {
  const sorted = sortSessions(world, { isApplication: true, provider: 'endorsed-or-vetted-by-vaimh' })
  return chooseSources(sorted.good, needs).map((choice) => bothAnswers(sorted, choice))
}

/** Supervision for a Michigan application: the same figures within the best 24 months. */
export function michiganSupervision(world: World): Ways {
  const sorted = sortSessions(world, { isApplication: true, provider: 'endorsed' })
  return chooseWindow(sorted.good, 24, needs).map((choice) => {
    const [hours, about] = bothAnswers(sorted, choice)
    const isShort = hours.outcome === 'met' && liesWithin(choice.chosen, 12)
    return [isShort ? { ...hours, outcome: 'needs-judgement' } : hours, about]
  })
}

/** Supervision within a renewal's period. */
export function renewalHours(need: number, provider: SessionRules['provider'], world: World): Answer {
  const sorted = sortSessions(world, { isApplication: false, provider })
  return answer('rsc-hours', need, (session) => session.hours, sorted, { chosen: sorted.good, out: [] })
}

/** The focus of a renewal's supervision: shown, never asked. */
export function renewalFocus(world: World): Answer {
  const sorted = sortSessions(world, { isApplication: false, provider: 'endorsed' })
  return { ...aboutAnswer(0, sorted, { chosen: sorted.good, out: [] }, 'rsc-focus'), outcome: 'advice' }
}

/** Supervision for those of whom none is asked. */
export function optionalHours(world: World): Answer {
  const sorted = sortSessions(world, { isApplication: false, provider: 'anyone' })
  const all = answer('rsc-optional', 0, (session) => session.hours, sorted, { chosen: sorted.good, out: [] })
  return { ...all, outcome: 'advice' }
}

/** Whether Mentor-Clinical has been held for three years without a break, in any association. */
export function isMaintainedThreeYears(world: World): boolean {
  return (world.portfolio.endorsements ?? []).some(
    (held) =>
      held.category === 'imhm-clinical' &&
      sameDayLater(held.earnedOn, 36) <= world.asOf &&
      (held.endedOn == null || held.endedOn > world.asOf),
  )
}

function bothAnswers(sorted: SortedSessions, choice: Choice): [Answer, Answer] {
  return [
    answer('rsc-hours', 50, (session) => session.hours, sorted, choice),
    aboutAnswer(25, sorted, choice, 'rsc-about-supervision-given'),
  ]
}

function aboutAnswer(need: number, sorted: SortedSessions, choice: Choice, requirement: string): Answer {
  const without = choice.chosen.filter(({ about }) => about === 0)
  return answer(requirement, need, (session) => session.about, sorted, {
    chosen: choice.chosen.filter(({ about }) => about > 0),
    out: [...choice.out, ...without.map((session) => ({ session, code: 'other-topic' as const }))],
  })
}

function answer(
  requirement: string,
  need: number,
  amountOf: (session: Session) => number,
  sorted: SortedSessions,
  choice: Choice,
): Answer {
  const have = asHours(sum(choice.chosen.map(amountOf)))
  const line = (session: Session) => ({ entry: session.name, amount: asHours(amountOf(session)) })
  return {
    requirement,
    outcome: have >= need ? 'met' : 'not-met',
    have,
    need,
    counted: choice.chosen.map(line),
    notCounted: [...sorted.refused, ...choice.out].map(({ session, code }) => ({ ...line(session), code })),
  }
}
