/** Whether a browser takes an encoding, by its `Accept-Encoding`; one with weight 0 is refused. */
export function takesEncoding(accepted: string, name: 'br' | 'gzip' | 'zstd'): boolean {
  return new RegExp(`(^|[\\s,])${name}\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))|,|$)`, 'i').test(accepted)
}
