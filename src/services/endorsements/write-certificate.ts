import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import type { Seal } from '../../store/endorsements/seals.ts'
import { en } from './messages/en-paper.ts'
import { codeOf, onPaper, sealsOnPaper, setPaper } from './paper.ts'

export interface Certificate {
  readonly endorsement: Pick<
    Endorsement,
    'nameShown' | 'number' | 'state' | 'awardedOn' | 'validUntil' | 'awardedAt'
  >
  readonly association: string
  /** The Endorsement in words. */
  readonly title: string
  readonly seals: readonly Seal[]
  /** Where it can be checked. */
  readonly url: string
  /** The signed badge, to go along with the page. */
  readonly credential: string | null
}

/** A certificate on one page, with a code to check it by and the badge attached; the same facts give the same bytes. */
export function writeCertificate(certificate: Certificate): Promise<Uint8Array> {
  const { endorsement, association, title, seals, url, credential } = certificate
  const { nameShown, number, state, awardedOn, validUntil, awardedAt } = endorsement
  const words = en.certificate
  const dataWith = (clean: (text: string) => string) => ({
    ...{ lang: en.lang, region: en.region, heading: words.heading, says: words.says, check: words.check },
    ...sealsOnPaper(seals, association, clean),
    title: clean(words.title(nameShown, number)),
    association: clean(association),
    name: clean(nameShown),
    earned: clean(words.earned(association)),
    endorsement: clean(state === 'emerging' ? words.emerging(title) : title),
    days: words.days(en.day(awardedOn), validUntil && en.day(validUntil)),
    number,
    url,
    shortUrl: onPaper(url),
    code: codeOf(url),
    credential,
    credentialIs: words.credential,
  })
  return setPaper('certificate.typ', dataWith, awardedAt)
}
