/** A table as comma-separated values, words in quotation marks. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const text = rows.map((row) => row.map(cell).join(',')).join('\r\n')
  return new TextEncoder().encode(`${text}\r\n`)
}

function cell(value: string | number): string {
  return typeof value === 'number' ? String(value) : `"${value.replaceAll('"', '""')}"`
}
