/** What the picture of a badge says. */
export interface BadgeWords {
  readonly title: string
  readonly category: string
  readonly holder: string
  readonly issuer: string
  readonly number: string
}

const ink = '#1c2b2d'
const teal = '#0b5a5e'
const wheat = '#d9a441'
const paper = '#fbf8f3'

/** A line of words, centered on its height. */
interface BadgeLine {
  readonly text: string
  readonly y: number
  readonly size: number
  readonly weight: number
  readonly color: string
}

/** Every line on the picture, with its place. */
export function linesOfBadge({ title, category, holder, issuer, number }: BadgeWords): BadgeLine[] {
  const lines = [
    ...wrap(category, 20).map((text) => ({ text, size: 38, weight: 700, color: teal })),
    ...wrap(holder, 28).map((text) => ({ text, size: 30, weight: 700, color: ink })),
    ...wrap(issuer, 40).map((text) => ({ text, size: 20, weight: 400, color: ink })),
    { text: number, size: 20, weight: 400, color: ink },
  ]
  let y = 322
  const placed = lines.map((line) => {
    y += Math.round(line.size * 1.3)
    return { ...line, y }
  })
  return [{ text: title, y: 318, size: 22, weight: 400, color: ink }, ...placed]
}

/** The picture of a badge, as an SVG of 600 by 600: the mark, the category, who holds it and who says so. */
export function drawBadge(words: BadgeWords): string {
  const { title, category, holder } = words
  const drawn = linesOfBadge(words).map(
    ({ text, y, size, weight, color }) =>
      `<text x="300" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}">${quote(text)}</text>`,
  )
  return [
    ...opening(`${title}, ${category}: ${holder}`),
    `<g font-family="'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'DejaVu Sans', Verdana, sans-serif" text-anchor="middle">`,
    ...drawn,
    '</g></svg>',
  ].join('')
}

/** The same without a word, for those who draw the letters themselves. */
export function drawBadgeGround(): string {
  return [...opening(''), '</svg>'].join('')
}

function opening(title: string): readonly string[] {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 600 600" role="img">',
    `<title>${quote(title)}</title>`,
    `<circle cx="300" cy="300" r="292" fill="${paper}" stroke="${teal}" stroke-width="14"/>`,
    `<circle cx="300" cy="300" r="270" fill="none" stroke="${wheat}" stroke-width="3"/>`,
    `<path d="M180 232a120 120 0 0 1 240 0" fill="none" stroke="${teal}" stroke-width="34" stroke-linecap="round"/>`,
    `<path d="M240 232a60 60 0 0 1 120 0" fill="none" stroke="${wheat}" stroke-width="34" stroke-linecap="round"/>`,
  ]
}

/** Two lines at most, broken between words; what is longer is cut. */
function wrap(text: string, width: number): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== '')
  const first: string[] = []
  while (words[0] !== undefined && [...first, words[0]].join(' ').length <= width)
    first.push(words.shift() ?? '')
  const rest = words.join(' ')
  return [first.join(' '), cut(rest, width)].filter((line) => line !== '')
}

function cut(text: string, width: number): string {
  const letters = [...text]
  return letters.length <= width ? text : `${letters.slice(0, width - 1).join('')}…`
}

function quote(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  // XML has no way to write most control characters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  return text.replace(/[\u0000-\u001f\u007f]/g, ' ').replace(/[&<>"]/g, (sign) => named[sign] ?? '')
}
