import { createHash } from 'node:crypto'
import { tidyText } from '../../../domain/ways/read-text.ts'
import { rowsOf, type TableRows } from '../../../store/demo/insert-rows.ts'
import { daysBefore } from './days-before.ts'
import type { Season } from './make-season.ts'

/** What applicants sign: placeholders that say so, for every association of the season. */
export function textRows({ associations, texts, day }: Season): TableRows[] {
  const rows = associations.flatMap(({ id }) =>
    texts.map(({ kind, title, body, ago }) => {
      const kept = tidyText(body)
      const loadedAt = daysBefore(day, ago, 15)
      return {
        association_id: id,
        kind,
        version: 1,
        title,
        body: kept,
        hash: createHash('sha256').update(kept).digest('hex'),
        valid_from: loadedAt.toISOString().slice(0, 10),
        loaded_by: null,
        loaded_at: loadedAt,
      }
    }),
  )
  return [rowsOf('association_text', rows)]
}
