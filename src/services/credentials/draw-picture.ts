import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import sharp from 'sharp'
import { type BadgeWords, drawBadgeGround, linesOfBadge } from '../../domain/credentials/draw-badge.ts'
import { projectFolder } from '../../standards/project-folder.ts'
import { setPrintable } from '../mine/set-printable.ts'
import { en } from './messages/en.ts'

/** What is drawn now or was drawn last: anybody may ask for a picture, and each takes a while. */
const drawn = new LRUCache<string, Promise<Buffer>>({ max: 200 })
let last: Promise<unknown> = Promise.resolve()

/** The picture of a badge as a PNG, with letters of our own fonts whatever this machine has; one at a time. */
export function drawPicture(words: BadgeWords): Promise<Buffer> {
  const key = JSON.stringify(words)
  const known = drawn.get(key)
  if (known) return known
  const drawing = last.then(() => draw(words))
  last = drawing.catch(() => drawn.delete(key))
  drawn.set(key, drawing)
  return drawing
}

async function draw(words: BadgeWords): Promise<Buffer> {
  const template = readFileSync(join(projectFolder(), 'src/services/credentials/badge.typ'), 'utf8')
  const svg = await setPrintable({
    template,
    dataWith: (clean) => ({
      ...{ lang: en.lang, region: en.region, title: clean(words.title) },
      ground: { bytes: [...Buffer.from(drawBadgeGround())] },
      // A name of nothing but question marks says less than none.
      lines: linesOfBadge(words)
        .map((line) => ({ ...line, text: clean(line.text) }))
        .filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
    }),
    at: new Date(0),
    form: 'svg',
  })
  return sharp(Buffer.from(svg)).resize(600, 600).png({ palette: true }).toBuffer()
}
