const longest = 200

type NameReading = { readonly name: string } | { readonly problem: 'no-name' | 'long-name' }

/** How a person wants to be called: one line, not empty, and not longer than a page can show. */
export function readPersonName(text: string): NameReading {
  const name = text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (name === '') return { problem: 'no-name' }
  return name.length > longest ? { problem: 'long-name' } : { name }
}
