import { readCsv } from './read-csv.ts'
import { readXlsx, type Suitability } from './read-xlsx.ts'
import { mostTableBytes, type TableReading } from './table.ts'

const signatures = {
  zip: Buffer.from([0x50, 0x4b, 0x03, 0x04]),
  /** The container of Excel files before 2007. */
  compound: Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
  pdf: Buffer.from('%PDF'),
}

/** Reads what was pasted, or a file by what it is and not by its name: CSV in the usual encodings, or XLSX. */
export async function readTable(
  given: string | Uint8Array,
  suits: Suitability = () => 0,
  delimiterOf?: (text: string) => string,
): Promise<TableReading> {
  const bytes = typeof given === 'string' ? Buffer.from(given) : Buffer.from(given)
  if (bytes.length > mostTableBytes) return { fault: 'too-large', most: mostTableBytes }
  if (typeof given === 'string') return readCsv(given, delimiterOf)
  const startsWith = (signature: Buffer) => bytes.subarray(0, signature.length).equals(signature)
  if (startsWith(signatures.zip)) return readXlsx(bytes, suits)
  if (startsWith(signatures.compound)) return { fault: 'old-excel' }
  const text = decode(bytes)
  return startsWith(signatures.pdf) || text.includes('\u0000')
    ? { fault: 'not-a-table' }
    : readCsv(text, delimiterOf)
}

/** Excel saves "Unicode text" as UTF-16 and plain CSV in the encoding of Windows. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes)
    throw error
  }
}
