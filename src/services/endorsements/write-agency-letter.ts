import type { Day } from '../../standards/day.ts'
import type { Seal } from '../../store/endorsements/seals.ts'
import { en } from './messages/en-paper.ts'
import { codeOf, onPaper, sealsOnPaper, setPaper } from './paper.ts'

export type AgencyLetterKind = 'registered' | 'eligible' | 'endorsed'

export interface AgencyLetter {
  readonly kind: AgencyLetterKind
  readonly name: string
  readonly association: string
  /** The Endorsement in words. */
  readonly title: string
  readonly since: Day
  /** The day of the letter. */
  readonly on: Day
  readonly seals: readonly Seal[]
  /** Of a certificate, with the address where it is checked; null where there is none yet. */
  readonly certificate: { readonly number: string; readonly url: string } | null
}

/** A letter that an agency asks for, signed for the association; the same facts and day give the same bytes. */
export function writeAgencyLetter(letter: AgencyLetter): Promise<Uint8Array> {
  const { kind, name, association, title: endorsement, since, on, seals, certificate } = letter
  const words = en.letters[kind]
  const paragraphs = [
    ...words.paragraphs({ name, association, endorsement }, en.day(since)),
    ...(certificate ? [en.letters.number(certificate.number)] : []),
  ]
  const dataWith = (clean: (text: string) => string) => ({
    ...{ lang: en.lang, region: en.region, title: words.title, day: en.day(on), check: en.letters.check },
    ...sealsOnPaper(seals, association, clean),
    association: clean(association),
    paragraphs: paragraphs.map(clean),
    url: certificate?.url ?? '',
    shortUrl: onPaper(certificate?.url ?? ''),
    code: certificate && codeOf(certificate.url),
  })
  return setPaper('agency-letter.typ', dataWith, new Date(`${on}T12:00:00Z`))
}
