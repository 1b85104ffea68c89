import type { LoggedSection, SectionBody } from '../../domain/portfolio/entry.ts'
import { expandSeries, type Series, type SeriesReading } from '../../domain/portfolio/expand-series.ts'
import { onDay } from '../../domain/portfolio/on-day.ts'
import type { Owner, SavingRows } from '../../domain/portfolio/saving.ts'
import type { Db } from '../../store/tables.ts'
import { saveRows } from './save-rows.ts'

export interface SeriesToLog extends Owner {
  readonly batch: string
  readonly series: Series
  /** What every session of the series is like; its own day does not matter. */
  readonly entry: SectionBody<LoggedSection>
}

/** Logs a session on every day of a series, undone as one. */
export async function logSeries(
  db: Db,
  { personId, now, batch, series, entry }: SeriesToLog,
): Promise<SavingRows | Exclude<SeriesReading, { days: unknown }>> {
  const reading = expandSeries(series)
  if ('refused' in reading) return reading
  const rows = reading.days.map((day) => ({ entry: onDay(entry, day) }))
  return saveRows(db, { personId, now, batch, rows })
}
