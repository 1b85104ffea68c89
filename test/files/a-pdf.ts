import { deflateSync } from 'node:zlib'

interface PdfParts {
  readonly pages?: number
  /** Added to the catalog, to each page, or as objects of their own (numbered from 10 on). */
  readonly catalog?: string
  readonly page?: string
  readonly objects?: readonly string[]
}

/** A small sound PDF with a line of text on each page. */
export function aPdf({ pages = 1, catalog = '', page = '', objects = [] }: PdfParts = {}): Buffer {
  const content = 'BT /F1 24 Tf 72 720 Td (Transcript) Tj ET'
  const firstPage = 10 + objects.length
  const kids = Array.from({ length: pages }, (_, index) => `${firstPage + index} 0 R`).join(' ')
  const numbered = new Map<number, string>([
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`],
    [3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
    [4, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
    ...objects.map((body, index) => [10 + index, body] as const),
  ])
  for (let index = 0; index < pages; index += 1) {
    numbered.set(
      firstPage + index,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 3 0 R >> >> ${page} >>`,
    )
  }
  return write(numbered)
}

/** An object that holds another one packed, as writers of PDF 1.5 do. */
export function packedObject(number: number, body: string): string {
  const head = `${number} 0 `
  const packed = deflateSync(Buffer.from(head + body, 'latin1')).toString('latin1')
  return `<< /Type /ObjStm /N 1 /First ${head.length} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`
}

function write(numbered: ReadonlyMap<number, string>): Buffer {
  let text = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'
  const places: string[] = []
  const size = Math.max(...numbered.keys()) + 1
  for (let number = 1; number < size; number += 1) {
    const body = numbered.get(number)
    places.push(
      body === undefined ? '0000000000 65535 f \n' : `${String(text.length).padStart(10, '0')} 00000 n \n`,
    )
    if (body !== undefined) text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${text}${xref}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  )
}
