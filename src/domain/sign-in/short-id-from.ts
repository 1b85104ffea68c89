/** A short name for addresses from the name of an association: its words in small letters, joined by dashes. */
export function shortIdFrom(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const joined = plain.replace(/[^a-z0-9]+/g, '-').slice(0, 40)
  return joined.replace(/^-+|-+$/g, '') || 'association'
}
