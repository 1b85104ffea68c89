import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { unpackWoff } from './unpack-woff.ts'

interface TypesetPage {
  /** The template's text. */
  readonly template: string
  /** What the template shows; it is handed over as data and never becomes part of the template. */
  readonly data: Readonly<Record<string, unknown>>
  readonly at: Date
  /** Whether the fonts of this machine may help out where ours have no letter. */
  readonly withSystemFonts?: boolean
  /** `svg`: a picture with its letters drawn as shapes, of a page that could be a PDF/UA-1. */
  readonly form?: 'pdf' | 'svg'
}

/** The families in the order in which a character is looked for. Typst brings the last one along. */
const fontFamilies = ['Atkinson Hyperlegible Next', 'Attune Extended', 'Libertinus Serif']

/**
 * Letters with accents come whole. The first family would put them together from a letter and its accent, and whoever
 * hears or copies the page would have the letter twice.
 */
const wholeLetters =
  '#show regex("[\\u{100}-\\u{24F}\\u{1E00}-\\u{1EFF}]+"): set text(font: ("Attune Extended", "Libertinus Serif"))\n'

/**
 * Sets a page as PDF/UA-1: tagged, and refused by the typesetter where a reader with a screen reader would be
 * lost. The same data and instant give the same bytes.
 */
export function typeset({ template, data, at, withSystemFonts, form }: TypesetPage): Uint8Array {
  const fontArgs = [{ fontBlobs: loadFonts() }, ...(withSystemFonts ? [{ fontPaths: systemFolders() }] : [])]
  // An empty workspace: a template reads no file but what it is given.
  const compiler = NodeCompiler.create({ workspace: '/nowhere', fontArgs })
  const inputs = { data: JSON.stringify({ ...data, fonts: fontFamilies }) }
  const compiled = compiler.compile({ mainFileContent: wholeLetters + template, inputs })
  const document = compiled.result
  if (document === null) {
    throw new Error(
      `The page could not be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`,
    )
  }
  const pdf = compiler.pdf(document, {
    pdfStandard: 'ua-1',
    creationTimestamp: Math.floor(at.getTime() / 1000),
  })
  return form === 'svg' ? Buffer.from(compiler.plainSvg(document)) : pdf
}

/** Where operating systems keep fonts. */
function systemFolders(): string[] {
  const known = ['/usr/share/fonts', '/usr/local/share/fonts', '/Library/Fonts', '/System/Library/Fonts']
  return [...known, join(process.env.WINDIR ?? 'C:\\Windows', 'Fonts')].filter((folder) => existsSync(folder))
}

function loadFonts(): Buffer[] {
  const require = createRequire(import.meta.url)
  const folder = join(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json'), '..', 'files')
  const load = (part: string, family?: string) =>
    ['400', '700'].map((weight) =>
      unpackWoff(
        readFileSync(join(folder, `atkinson-hyperlegible-next-${part}-${weight}-normal.woff`)),
        family,
      ),
    )
  return [...load('latin'), ...load('latin-ext', 'Attune Extended')]
}
