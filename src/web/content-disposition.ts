/**
 * The header that has a browser save an answer under a name (RFC 6266): in plain letters for old programs, and
 * whole, in the encoding of RFC 8187, for all others.
 */
export function attachmentNamed(name: string): string {
  const whole = name.toWellFormed()
  const plain = whole
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ !#$&'()+,\-.0-9;=@A-Z[\]^_`a-z{}~]/g, '_')
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
