/** An argument as a shell takes it: as it is, or between single quotes. */
export function quoted(argument: string): string {
  const isPlain = /^[\w@%+=:,./-]+$/.test(argument)
  return isPlain ? argument : `'${argument.replaceAll("'", "'\\''")}'`
}
