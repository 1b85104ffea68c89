import { createInflate } from 'node:zlib'

/** No object of a document is as large; what a picture unpacks to beyond this is not looked at. */
const largestStream = 64 * 1024 * 1024
const longestName = 64

/** Programs, and files within the file. `/JS` is left out: three letters turn up in any picture by chance. */
const danger = new RegExp(
  `/(?:${['JavaScript', 'Launch', 'EmbeddedFiles?', 'RichMedia'].map(nameInPdf).join('|')})(?![A-Za-z0-9])`,
)

/**
 * Looks for names that a transcript has no need of, wherever they may stand: pdf.js tells of programs in the
 * usual places only, and a link may carry one too. Searches the file as it is, and every packed stream.
 */
export async function findPdfDanger(bytes: Uint8Array): Promise<boolean> {
  if (isDangerous(bytes)) return true
  for (const packed of packedStreams(bytes)) if (await isDangerousInside(packed)) return true
  return false
}

/** Whether nothing follows the end mark: not cut short, and no second file behind the first. */
export function endsAsPdf(bytes: Uint8Array): boolean {
  const buffer = asBuffer(bytes)
  const mark = buffer.lastIndexOf('%%EOF')
  return mark >= 0 && /^[\s\0]*$/.test(buffer.subarray(mark + 5).toString('latin1'))
}

function isDangerous(bytes: Uint8Array): boolean {
  return danger.test(asBuffer(bytes).toString('latin1'))
}

/** A name as PDF may write it: every letter as it is, or as # and two hexadecimal digits. */
function nameInPdf(name: string): string {
  return name.replace(/[A-Za-z]/g, (letter) => {
    const [high = '', low = ''] = letter.charCodeAt(0).toString(16)
    return `(?:${letter}|#${high}[${low}${low.toUpperCase()}])`
  })
}

function* packedStreams(bytes: Uint8Array): Generator<Buffer> {
  const buffer = asBuffer(bytes)
  for (let at = buffer.indexOf('stream'); at >= 0; at = buffer.indexOf('stream', at + 6)) {
    let start = at + 6
    if (buffer[start] === 0x0d) start += 1
    if (buffer[start] === 0x0a) start += 1
    const isZlib = ((buffer[start] ?? 0) & 0x0f) === 8
    if (isZlib) yield buffer.subarray(start)
  }
}

/** Unpacks piece by piece, so that a stream which unpacks to gigabytes fills no memory. */
async function isDangerousInside(packed: Buffer): Promise<boolean> {
  const inflate = createInflate()
  inflate.end(packed)
  let [seen, tail] = [0, Buffer.alloc(0)]
  try {
    for await (const chunk of inflate) {
      const piece = Buffer.concat([tail, asBuffer(chunk)])
      if (isDangerous(piece)) return true
      seen += piece.length
      if (seen > largestStream) return false
      tail = Buffer.from(piece.subarray(-longestName))
    }
  } catch {
    // Packed in another way, or damaged: the reader decides about that.
  }
  return false
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
