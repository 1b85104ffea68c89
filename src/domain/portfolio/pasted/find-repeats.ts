import type { LoggedSection, PortfolioEntry, SectionBody } from '../entry.ts'

/** What a row repeats: an entry of the portfolio, or an earlier line of the same table. */
export type RepeatOf = { readonly entryId: string } | { readonly line: number } | null

interface Line {
  readonly line: number
  readonly entry: SectionBody<LoggedSection> | null
}

/** For each row, what it repeats: the same training or session on the same day, of the same length. */
export function findRepeats(rows: readonly Line[], existing: readonly PortfolioEntry[]): RepeatOf[] {
  const seen = new Map<string, RepeatOf>()
  for (const entry of existing) {
    if (entry.section === 'rsc' || entry.section === 'training')
      seen.set(markOf(entry), { entryId: entry.id })
  }
  return rows.map(({ line, entry }) => {
    if (!entry) return null
    const mark = markOf(entry)
    const repeated = seen.get(mark)
    if (!repeated) seen.set(mark, { line })
    return repeated ?? null
  })
}

function markOf(entry: SectionBody<LoggedSection>): string {
  if (entry.section === 'rsc') {
    const { from, to, hours, provider } = entry.body
    return JSON.stringify(['rsc', from, to, hours, provider])
  }
  const { completedOn, clockHours, title } = entry.body
  return JSON.stringify(['training', completedOn, clockHours, plain(title ?? '')])
}

function plain(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
