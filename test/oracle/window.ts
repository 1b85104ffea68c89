import { previousDay, sameDayLater } from './days.ts'
import { bestOf, type Choice, type Needs, type Session } from './sources.ts'

/** The best windows of so many months: one is tried from the first day of every session. */
export function chooseWindow(sessions: readonly Session[], months: number, needs: Needs): Choice[] {
  if (sessions.length === 0) return [{ chosen: [], out: [] }]
  const choices = sessions.map(({ first }): Choice => {
    const last = previousDay(sameDayLater(first, months))
    const isInside = (session: Session) => session.first >= first && session.last <= last
    return {
      chosen: sessions.filter(isInside),
      out: sessions
        .filter((session) => !isInside(session))
        .map((session) => ({ session, code: 'outside-window' })),
    }
  })
  return bestOf(choices, needs)
}

/** Whether all the sessions lie within less than so many months. */
export function liesWithin(sessions: readonly Session[], months: number): boolean {
  const first = sessions.map((session) => session.first).sort()[0]
  const last = sessions
    .map((session) => session.last)
    .sort()
    .at(-1)
  if (first === undefined || last === undefined) return false
  return last < previousDay(sameDayLater(first, months))
}
