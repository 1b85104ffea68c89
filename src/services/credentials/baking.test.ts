import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { bakeSvg, readBakedSvg } from '../../domain/credentials/bake-svg.ts'
import { drawBadge } from '../../domain/credentials/draw-badge.ts'
import { bakePng, readBakedPng } from './bake-png.ts'
import { readChunks, writeChunks } from './png-chunks.ts'

const credential = '{"holder":"Zoë <Łódź> & \\"co\\" ]]> 🌱"}'
const words = {
  title: 'Infant Mental Health Endorsement',
  category: 'Early Childhood Mentor-Research/Faculty',
  holder: 'Zoë <b> & "Co"',
  issuer: 'Virginia Association for Infant Mental Health',
  number: 'VA-2026-0007',
}
const largest = 1_000
let picture: Buffer

beforeAll(async () => {
  picture = await sharp(Buffer.from(drawBadge(words)))
    .png()
    .toBuffer()
})

describe('a PNG', () => {
  test('gives back what was baked into it, and is still the same picture', async () => {
    const baked = bakePng(picture, credential)
    const { width, height } = await sharp(baked).metadata()

    expect(readBakedPng(baked, largest)).toBe(credential)
    expect([width, height]).toEqual([600, 600])
    expect(await sharp(baked).raw().toBuffer()).toEqual(await sharp(picture).raw().toBuffer())
  })

  test('carries one credential, the last that was baked', () => {
    const twice = bakePng(bakePng(picture, 'first'), 'second')

    expect(readBakedPng(twice, largest)).toBe('second')
    expect(readChunks(twice)?.filter(({ type }) => type === 'iTXt')).toHaveLength(1)
  })

  test('is read where others pressed the text together, and not beyond the limit', () => {
    const others = (text: string) => {
      const head = Buffer.from('openbadgecredential\0\x01\0en\0credential\0', 'latin1')
      const data = Buffer.concat([head, deflateSync(text)])
      const [first, ...rest] = readChunks(picture) ?? []
      return writeChunks([...(first ? [first] : []), { type: 'iTXt', data }, ...rest])
    }

    expect(readBakedPng(others(credential), largest)).toBe(credential)
    expect(readBakedPng(others('0'.repeat(50_000_000)), largest)).toBeUndefined()
    expect(readBakedPng(bakePng(picture, 'x'.repeat(largest + 1)), largest)).toBeUndefined()
  })

  test('without one, or cut short, carries none', () => {
    expect(readBakedPng(picture, largest)).toBeUndefined()
    expect(readBakedPng(bakePng(picture, credential).subarray(0, 60), largest)).toBeUndefined()
    expect(readBakedPng(Buffer.from('GIF89a'), largest)).toBeUndefined()
    expect(() => bakePng(Buffer.from('GIF89a'), credential)).toThrow('only be baked into a PNG')
  })
})

describe('an SVG', () => {
  test('gives back what was baked into it, and can still be drawn', async () => {
    const baked = bakeSvg(drawBadge(words), credential)
    const { width } = await sharp(Buffer.from(baked)).metadata()

    expect(JSON.parse(readBakedSvg(baked) ?? '')).toEqual(JSON.parse(credential))
    expect(width).toBe(600)
  })

  test('is read where others wrote it: as an attribute, under another prefix, with entities', () => {
    const svg = (inside: string, prefix = 'openbadges') =>
      `<?xml version="1.0"?><svg xmlns:${prefix}='https://purl.imsglobal.org/ob/v3p0'>${inside}</svg>`

    expect(readBakedSvg(svg('<openbadges:credential verify="aa.bb.cc"/>'))).toBe('aa.bb.cc')
    expect(readBakedSvg(svg('<ob:credential> {&quot;a&quot;:&lt;1&amp;} </ob:credential>', 'ob'))).toBe(
      '{"a":<1&}',
    )
    expect(readBakedSvg(svg('<openbadges:credential>never closed'))).toBeUndefined()
    expect(readBakedSvg(svg('<p/>'))).toBeUndefined()
    expect(readBakedSvg('<svg/>')).toBeUndefined()
  })

  test('writes names as text, whatever is in them', () => {
    const svg = drawBadge(words)

    expect(svg).toContain('Zoë &lt;b&gt; &amp; &quot;Co&quot;')
    expect(svg).not.toContain('<b>')
  })
})
