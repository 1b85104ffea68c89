import { figure, table } from '../figures.ts'
import type { Section } from '../section.ts'
import { startDemo } from './demo-program.ts'
import { transfer, unpacked } from './transfer.ts'

const pages = ['/', '/sign-in', '/samples/rosa-delgado'] as const

/** What comes over the line when somebody opens a page for the first time. */
export async function benchFirstVisit(): Promise<Section> {
  const demo = await startDemo()
  try {
    const weights = await Promise.all(pages.map((page) => weigh(demo.url, page)))
    return sectionOf(weights)
  } finally {
    await demo.stop()
  }
}

interface Weight {
  readonly page: string
  readonly html: number
  readonly style: number
  readonly script: number
  readonly fonts: number
}

async function weigh(url: string, page: string): Promise<Weight> {
  const html = await load(`${url}${page}`)
  const [, stylesheet = ''] = /rel="stylesheet" href="([^"]+)"/.exec(html.text) ?? []
  const [, script] = /<script[^>]* src="([^"]+)"/.exec(html.text) ?? []
  const style = await load(`${url}${stylesheet}`)
  const fonts = [...style.text.matchAll(/url\("?([^")]*latin-[47]00[^")]*\.woff2)/g)]
    .map(([, font = '']) => new URL(font, `${url}${stylesheet}`).href)
    .filter((font) => !font.includes('latin-ext'))
  return {
    page,
    html: html.bytes,
    style: style.bytes,
    script: script ? (await load(`${url}${script}`)).bytes : 0,
    fonts: (await Promise.all(fonts.map((font) => load(font)))).reduce((sum, { bytes }) => sum + bytes, 0),
  }
}

/** The text of a file, and its bytes as they are sent. */
async function load(address: string): Promise<{ readonly text: string; readonly bytes: number }> {
  const answer = await transfer(new URL(address), { 'accept-encoding': 'gzip, deflate, br, zstd' })
  return { text: unpacked(answer), bytes: answer.body.length }
}

function sectionOf(weights: readonly Weight[]): Section {
  const together = ({ html, style, script }: Weight) => html + style + script
  const kilobytes = (bytes: number) => figure(bytes / 1000)
  return {
    title: 'The first visit',
    how: [
      'Bytes as they are sent to a browser that takes Brotli, headers apart. Fonts are those of a page in Latin letters: two weights, which never hold up the text.',
    ],
    figures: table(
      ['Page', 'HTML, kB', 'Style, kB', 'Script, kB', 'Together, kB', 'Fonts, kB'],
      weights.map((weight) => [
        `\`${weight.page}\``,
        ...[weight.html, weight.style, weight.script, together(weight), weight.fonts].map(kilobytes),
      ]),
    ),
    budgets: [
      {
        what: 'First visit: HTML, style and script, the heaviest page',
        unit: 'kB',
        budget: 40,
        measured: Math.max(...weights.map(together)) / 1000,
        reachedWhen: 'at-most',
      },
      {
        what: 'First visit: fonts',
        unit: 'kB',
        budget: 40,
        measured: Math.max(...weights.map(({ fonts }) => fonts)) / 1000,
        reachedWhen: 'at-most',
      },
    ],
  }
}
