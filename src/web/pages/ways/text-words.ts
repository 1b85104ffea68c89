import type { Language } from '../../messages/messages.ts'

/** What a document is called: by our word for it, else as the standard names it. */
export function documentName(kind: string, { text }: Language): string {
  const known = new Map<string, string>(Object.entries(text.ways.texts.kinds))
  return known.get(kind) ?? kind.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase())
}
