/** A path of this site, or undefined: what is named in a request must not lead anywhere else. */
export function readLocalPath(text: string | undefined): string | undefined {
  if (text === undefined || text.length > 2_000) return undefined
  return /^\/(?:[^/\\\s\p{Cc}][^\\\s\p{Cc}]*)?$/u.test(text) ? text : undefined
}
