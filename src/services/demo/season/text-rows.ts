import { tidyText } from '../../../domain/ways/read-text.ts'
import type { Day } from '../../../standards/day.ts'
import { rowsOf, type TableRows } from '../../../store/demo/insert-rows.ts'
import { hashText } from '../../ways/load-text.ts'
import { daysBefore } from './days-before.ts'
import type { Season } from './make-season.ts'

interface LoadedText {
  readonly kind: string
  readonly title: string
  readonly body: string
  readonly hash: string
  readonly validFrom: Day
  readonly loadedAt: Date
}

/** What applicants sign: placeholders that say so, the same in every association of the season. */
export function loadedTexts({ texts, day }: Pick<Season, 'texts' | 'day'>): LoadedText[] {
  return texts.map(({ kind, title, body, ago }) => {
    const kept = tidyText(body)
    const loadedAt = daysBefore(day, ago, 15)
    const validFrom = loadedAt.toISOString().slice(0, 10)
    return { kind, title, body: kept, hash: hashText(kept), validFrom, loadedAt }
  })
}

export function textRows(season: Season): TableRows[] {
  const rows = season.associations.flatMap(({ id }) =>
    loadedTexts(season).map(({ kind, title, body, hash, validFrom, loadedAt }) => ({
      association_id: id,
      kind,
      version: 1,
      title,
      body,
      hash,
      valid_from: validFrom,
      loaded_by: null,
      loaded_at: loadedAt,
    })),
  )
  return [rowsOf('association_text', rows)]
}
