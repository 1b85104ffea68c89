import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { aPdf, packedObject } from '../../../test/files/a-pdf.ts'
import { checkPdf } from './check-pdf.ts'
import { checkUpload } from './check-upload.ts'

const refused = (reason: string) => ({ accepted: false, reason })
const latin1 = (text: string) => Buffer.from(text, 'latin1')

describe('a PDF', () => {
  test('is taken as it came', async () => {
    const pdf = aPdf({ pages: 3 })

    expect(await checkUpload(pdf)).toEqual({ accepted: true, mediaType: 'application/pdf', bytes: pdf })
  })

  test('with junk before its signature is not recognized', async () => {
    expect(await checkUpload(Buffer.concat([Buffer.alloc(500, 'x'), aPdf()]))).toEqual(refused('other-type'))
  })

  test('cut short is refused, wherever it was cut', async () => {
    const pdf = aPdf()
    for (const length of [8, 100, pdf.length - 200, pdf.length - 8]) {
      expect(await checkUpload(pdf.subarray(0, length))).toEqual(refused('unreadable'))
    }
  })

  test('of nothing but a signature and an end mark is refused', async () => {
    expect(await checkUpload(latin1('%PDF-1.7\n%%EOF\n'))).toEqual(refused('unreadable'))
  })

  test('with another file behind its end is refused', async () => {
    const zip = latin1('PK\u0003\u0004 and so on')

    expect(await checkUpload(Buffer.concat([aPdf(), zip]))).toEqual(refused('unreadable'))
    expect(await checkUpload(Buffer.concat([aPdf(), latin1('<script>alert(1)</script>')]))).toEqual(
      refused('unreadable'),
    )
  })

  test('has 200 pages at most', async () => {
    expect(await checkUpload(aPdf({ pages: 200 }))).toMatchObject({ accepted: true })
    expect(await checkUpload(aPdf({ pages: 201 }))).toEqual(refused('too-many-pages'))
  })

  test.each(['locked.pdf', 'no-copy.pdf'])('that is encrypted is refused: %s', async (name) => {
    const bytes = readFileSync(new URL(`../../../test/files/${name}`, import.meta.url))

    expect(await checkUpload(bytes)).toEqual(refused('locked'))
  })

  const script = '<< /S /JavaScript /JS (app.alert(1)) >>'
  const actives = [
    ['runs a script when it is opened', aPdf({ catalog: `/OpenAction ${script}` })],
    ['names scripts', aPdf({ catalog: `/Names << /JavaScript << /Names [(a) ${script}] >> >>` })],
    ['runs a script when a page is shown', aPdf({ page: `/AA << /O ${script} >>` })],
    [
      'has a link that runs a script',
      aPdf({ page: `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${script} >>]` }),
    ],
    ['writes the word in figures', aPdf({ catalog: '/OpenAction << /S /#4a#61vaScript /JS (x) >>' })],
    [
      'hides the script in a packed object',
      aPdf({ catalog: '/OpenAction 11 0 R', objects: [packedObject(11, script)] }),
    ],
    ['starts a program', aPdf({ catalog: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
    [
      'carries another file',
      aPdf({
        catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 10 0 R] >> >>',
        objects: ['<< /Type /Filespec /F (a.exe) /EF << /F 4 0 R >> >>'],
      }),
    ],
  ] as const

  test.each(actives)('is refused when it %s', async (_, pdf) => {
    expect(await checkUpload(pdf)).toEqual(refused('active'))
  })

  test('that merely talks about JavaScript is taken', async () => {
    const pdf = latin1(aPdf().toString('latin1').replace('(Transcript)', '(JavaScript)'))

    expect(await checkUpload(pdf)).toMatchObject({ accepted: true })
  })

  test('that takes too long is given up, and the thread with it', async () => {
    expect(await checkPdf(aPdf({ pages: 200 }), 0.001)).toEqual(refused('too-slow'))
  })
})

describe('an image', () => {
  const picture = () => sharp({ create: { width: 40, height: 20, channels: 3, background: '#0b5a5e' } })

  test('is turned upright and loses what the camera wrote', async () => {
    const taken = await picture()
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Artist: 'Rosa Delgado' }, IFD3: { GPSLatitude: '38/1 2/1 0/1' } })
      .toBuffer()
    const checked = await checkUpload(taken)
    const bytes = checked.accepted ? Buffer.from(checked.bytes) : Buffer.alloc(0)

    expect(taken.includes('Rosa Delgado')).toBe(true)
    expect(checked).toMatchObject({ accepted: true, mediaType: 'image/jpeg' })
    expect(bytes.includes('Rosa Delgado')).toBe(false)
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 20, height: 40, format: 'jpeg' })
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
  })

  test.each(['png', 'jpeg'] as const)('loses what is hidden behind its end: %s', async (format) => {
    const bytes = await picture().toFormat(format).toBuffer()
    const checked = await checkUpload(Buffer.concat([bytes, latin1('<script>alert(1)</script>')]))

    expect(checked).toMatchObject({ accepted: true, mediaType: `image/${format}` })
    expect(checked.accepted && Buffer.from(checked.bytes).includes('script')).toBe(false)
  })

  test.each(['png', 'jpeg'] as const)('cut short is refused: %s', async (format) => {
    const noise = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 128, sigma: 40 },
      },
    })
      .toFormat(format)
      .toBuffer()

    expect(await checkUpload(noise.subarray(0, noise.length / 2))).toEqual(refused('unreadable'))
  })

  test('that claims more than 50 million pixels is refused before it is unpacked', async () => {
    expect(await checkUpload(aPngOf(50_000, 50_000))).toEqual(refused('too-many-pixels'))
  })

  test('with the signature of one kind and the content of another is refused', async () => {
    const png = await picture().png().toBuffer()

    expect(await checkUpload(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), png]))).toEqual(
      refused('unreadable'),
    )
    expect(await checkUpload(Buffer.concat([png.subarray(0, 16), aPdf()]))).toEqual(refused('unreadable'))
  })
})

describe('anything else', () => {
  const others = [
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['HTML that hides in the shape of a PDF', '<html>%PDF-1.7\n</html>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['CSV', 'name,hours\n=1+1,3\n'],
    ['GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
    ['a program', 'MZ\u0090\u0000'],
    ['a ZIP', 'PK\u0003\u0004'],
    ['PostScript', '%!PS-Adobe-3.0'],
  ] as const

  test.each(others)('%s is refused', async (_, text) => {
    expect(await checkUpload(latin1(text))).toEqual(refused('other-type'))
  })

  test('nothing at all is refused', async () => {
    expect(await checkUpload(Buffer.alloc(0))).toEqual(refused('empty'))
  })

  test('more than 10 MB is refused without a look', async () => {
    expect(await checkUpload(Buffer.alloc(10 * 1024 * 1024 + 1))).toEqual(refused('too-large'))
  })
})

/** A PNG whose head claims a size that its few bytes do not have. */
function aPngOf(width: number, height: number): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(9))),
    chunk('IEND'),
  ])
}

function chunk(type: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const typed = Buffer.concat([latin1(type), data])
  const framed = Buffer.alloc(typed.length + 8)
  framed.writeUInt32BE(data.length, 0)
  framed.set(typed, 4)
  framed.writeUInt32BE(crc32(typed), typed.length + 4)
  return framed
}
