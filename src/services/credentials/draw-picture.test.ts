import { spawnSync } from 'node:child_process'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { drawPicture } from './draw-picture.ts'

const words = {
  title: 'Infant Mental Health Endorsement',
  category: 'Infant Mental Health Mentor - Clinical',
  issuer: 'Blue Ridge Infant Mental Health Network',
  number: 'VA-2026-0007',
}

/** How much ink there is where the holder's name stands, between the category and the association. */
async function inkOf(holder: string): Promise<number> {
  const picture = sharp(await drawPicture({ ...words, holder })).removeAlpha()
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  let ink = 0
  for (let row = 432; row < 464; row += 1)
    for (let column = 90; column < 510; column += 1)
      if ((data[(row * info.width + column) * info.channels] ?? 255) < 128) ink += 1
  return ink
}

/** Whether this machine has a font for a language. */
const hasFontFor = (language: string) =>
  (spawnSync('fc-list', [`:lang=${language}`], { encoding: 'utf8' }).stdout ?? '').trim() !== ''

test.each(['Žofia Ångström', 'Nguyễn Thị Hồng', 'Ελένη Παππά', 'Ганна Шевченко'])(
  '%s is drawn on the picture, whatever fonts this machine has',
  async (holder) => {
    expect(await inkOf(holder)).toBeGreaterThan(900)
  },
)

test.skipIf(!hasFontFor('he'))(
  'a name in a script that only this machine has is drawn with its font',
  async () => {
    expect(await inkOf('אבגדה כהן')).toBeGreaterThan(500)
  },
)

test.skipIf(hasFontFor('ja'))(
  'a name that no font has leaves its line empty, and the rest is there',
  async () => {
    expect(await inkOf('山田 花子')).toBe(0)
  },
)
