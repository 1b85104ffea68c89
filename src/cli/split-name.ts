/** A name as `ID` or `ID@EDITION`, in its two parts. */
export function splitName(name: string): { readonly standard: string; readonly edition: string | undefined } {
  const at = name.lastIndexOf('@')
  if (at < 0) return { standard: name, edition: undefined }
  return { standard: name.slice(0, at), edition: name.slice(at + 1) }
}
