const longest = 254

/** An address as it is kept: one address, without blanks or anything that a mail header would split; lower case. */
export function readEmail(text: string): string | undefined {
  const email = text.normalize('NFC').trim().toLowerCase()
  const isAddress = /^[^\s@,;:<>()[\]\\"\p{Cc}]+@[^\s@,;:<>()[\]\\"\p{Cc}]+$/u.test(email)
  return isAddress && email.length <= longest ? email : undefined
}
