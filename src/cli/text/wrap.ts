import { printable } from './printable.ts'

/** Breaks text into lines of at most `columns`, each behind the indent; a longer word stays whole. */
export function wrap(text: string, columns: number, indent = ''): string[] {
  const room = Math.max(columns - indent.length, 20)
  const lines: string[] = []
  let line = ''
  for (const word of printable(text).split(' ').filter(Boolean)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(indent + line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return line === '' ? lines : [...lines, indent + line]
}

/** The same, with every line after the first set in. */
export function hanging(text: string, columns: number, indent = '', hang = '  '): string[] {
  const [first, ...rest] = wrap(text, columns - hang.length, indent)
  return first === undefined ? [] : [first, ...rest.map((line) => hang + line)]
}

/** An item of a list. */
export function bullet(text: string, columns: number, indent = ''): string[] {
  return wrap(text, columns - 2, indent).map(
    (line, index) => indent + (index === 0 ? '- ' : '  ') + line.slice(indent.length),
  )
}

/** Columns that a terminal needs, near enough: accents join their letter. */
export function widthOf(text: string): number {
  return [...text.replace(/\p{Mark}/gu, '')].length
}
