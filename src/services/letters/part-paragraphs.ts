/** A run of lines that are read as text, or as the items of a list. */
export interface LetterPart {
  readonly kind: 'text' | 'list'
  readonly lines: readonly string[]
}

/** Paragraphs with the lists in them taken apart, so that they are printed as lists. */
export function partParagraphs(paragraphs: readonly string[], dash: string): LetterPart[] {
  return paragraphs.flatMap((paragraph) => {
    const parts: { kind: LetterPart['kind']; lines: string[] }[] = []
    for (const line of paragraph.split('\n')) {
      const kind = line.startsWith(dash) ? 'list' : 'text'
      const text = kind === 'list' ? line.slice(dash.length) : line
      const last = parts.at(-1)
      if (last?.kind === kind) last.lines.push(text)
      else parts.push({ kind, lines: [text] })
    }
    return parts
  })
}
