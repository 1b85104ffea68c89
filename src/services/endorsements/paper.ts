import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renderSVG } from 'uqr'
import { projectFolder } from '../../standards/project-folder.ts'
import type { Seal } from '../../store/endorsements/seals.ts'
import { type Clean, setPrintable } from '../mine/set-printable.ts'
import { en } from './messages/en-paper.ts'

interface Picture {
  readonly bytes: readonly number[]
  readonly format: 'png' | 'svg'
  readonly alt: string
}

/** Sets a page of paper by a template of this folder (PDF/UA-1). */
export function setPaper(
  template: 'certificate.typ' | 'agency-letter.typ',
  dataWith: (clean: Clean) => Readonly<Record<string, unknown>>,
  at: Date,
): Promise<Uint8Array> {
  return setPrintable({ template: read(template), dataWith, at })
}

function read(template: string): string {
  return readFileSync(join(projectFolder(), 'src/services/endorsements', template), 'utf8')
}

/** The logo, and who signs, as a template shows them. */
export function sealsOnPaper(seals: readonly Seal[], association: string, clean: Clean) {
  const logo = seals.find(({ place }) => place === 0)?.picture ?? null
  return {
    logo: logo && png(logo, clean(en.logoOf(association))),
    signatures: seals
      .filter(({ place }) => place > 0)
      .map(({ name, title, picture }) => ({
        ...{ name: clean(name), title: clean(title) },
        picture: picture && png(picture, clean(en.signatureOf(name))),
      })),
  }
}

function png(bytes: Buffer, alt: string): Picture {
  return { bytes: [...bytes], format: 'png', alt }
}

/** A code to read with a camera, that leads to an address. */
export function codeOf(url: string): Picture {
  const svg = renderSVG(url, { ecc: 'M', border: 1 })
  return { bytes: [...Buffer.from(svg)], format: 'svg', alt: en.codeTo(url) }
}

/** An address as paper shows it. */
export function onPaper(url: string): string {
  return url.replace(/^https?:\/\//, '')
}
