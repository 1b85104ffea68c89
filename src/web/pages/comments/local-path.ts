/** A path of this site; undefined for anything else, so that no form leads away from it. */
export function localPath(text: string): string | undefined {
  return /^\/(?:[^/\\\s\p{Cc}][^\\\s\p{Cc}]*)?$/u.test(text) && text.length <= 2_000 ? text : undefined
}
