/** A part of a text as it is shown: headings, paragraphs and lists, and nothing else. */
export type TextBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** The most that a text may have, in characters. */
export const longestText = 200_000

/** The text as it is kept and hashed: one kind of line end, no blanks at the ends. */
export function tidyText(given: string): string {
  return given
    .replace(/^\uFEFF/, '')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .replaceAll(/^\n+|\n+$/g, '')
}

/** Whether there is anything in it that a browser would take for markup. */
export function hasMarkup(text: string): boolean {
  return /<[a-z!/?]/i.test(text)
}

/** Reads `# headings`, `- lists` and paragraphs parted by blank lines; everything else is text as it stands. */
export function readText(body: string): TextBlock[] {
  return body
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => readPart(part.split('\n').filter((line) => line.trim() !== '')))
}

function readPart(lines: readonly string[]): TextBlock[] {
  const [first = '', ...rest] = lines
  const heading = /^#{1,6}\s+(.+)$/.exec(first)?.[1]
  if (heading !== undefined) {
    const block = { kind: 'heading', text: heading } as const
    return rest.length > 0 ? [block, ...readPart(rest)] : [block]
  }
  const firstItem = lines.findIndex(isItem)
  if (firstItem > 0) return [...readPart(lines.slice(0, firstItem)), ...readPart(lines.slice(firstItem))]
  return firstItem === 0 ? [{ kind: 'list', items: itemsOf(lines) }] : [{ kind: 'paragraph', lines }]
}

function isItem(line: string): boolean {
  return /^\s*[-*]\s+\S/.test(line)
}

/** A line without a mark goes on with the item above it. */
function itemsOf(lines: readonly string[]): string[] {
  const items: string[] = []
  for (const line of lines) {
    const text = line.replace(/^\s*[-*]\s+/, '').trim()
    const last = items.length - 1
    if (isItem(line)) items.push(text)
    else items[last] = `${items[last]} ${text}`
  }
  return items
}
