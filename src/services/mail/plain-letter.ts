import type { Letter } from './letter.ts'
import { en } from './messages/en.ts'

/** A letter as plain text, in full: whoever reads no HTML misses nothing. */
export function plainLetter({ paragraphs, link, unsubscribeUrl }: Letter): string {
  const parts = [
    ...paragraphs.map((paragraph) => paragraph.trim()),
    ...(link ? [`${en.openLink(link.label)}\n${link.url}`] : []),
    `-- \n${en.brand}\n${en.reason}`,
    ...(unsubscribeUrl ? [`${en.openLink(en.unsubscribe)}\n${unsubscribeUrl}`] : []),
  ]
  return `${parts.join('\n\n')}\n`
}
