import type { Day } from '../../standards/day.ts'
import type { LoggedSection, SectionBody } from './entry.ts'

/** The same training or session, on another day. */
export function onDay(entry: SectionBody<LoggedSection>, day: Day): SectionBody<LoggedSection> {
  return entry.section === 'rsc'
    ? { section: 'rsc', body: { ...entry.body, from: day, to: day } }
    : { section: 'training', body: { ...entry.body, completedOn: day } }
}
