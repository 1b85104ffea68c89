import { fileLimits } from './file-limits.ts'
import type { MediaType } from './stored-file.ts'

const extensions: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
}

/**
 * A name that is safe to show, to send in a header and to save: no folders, no control characters, nothing
 * that turns the direction of writing, and the extension of what the file really is. The store itself
 * never uses names.
 */
export function cleanFileName(given: string, mediaType: MediaType): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const plain = last
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    // Cc: control, Cf: format (direction marks, zero width), Zl and Zp: line and paragraph separators.
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD<>:"|?*]/gu, '')
    // What stood between two spaces may be gone.
    .replace(/ +/g, ' ')
  const stem = plain.replace(/(\.(pdf|png|jpe?g))+$/i, '').replace(/^[. ]+|[. ]+$/g, '')
  return `${shorten(stem, fileLimits.nameCharacters - 4).trimEnd() || 'file'}.${extensions[mediaType]}`
}

/** Cuts between characters as people see them, not within one. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  let short = ''
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (short.length + segment.length > most) break
    short += segment
  }
  return short
}
