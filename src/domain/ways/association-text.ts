import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'

/** A version of a text that an association asks its applicants to sign. */
export interface AssociationText {
  /** The document that a standard's requirement names, such as `code-of-ethics`. */
  readonly kind: string
  readonly version: number
  readonly title: string
  readonly body: string
  /** SHA-256 of the body exactly as it is kept, in hex. */
  readonly hash: string
  readonly validFrom: Day
}

/** Everything about a text but its words. */
export type TextVersion = Omit<AssociationText, 'body'>

export interface TextSignature {
  readonly id: string
  readonly kind: string
  readonly version: number
  readonly hash: string
  readonly typedName: string
  readonly signedOn: Day
}

/** The version that holds on a day: of those in force, the one that came into force last. */
export function textInForce<Text extends TextVersion>(
  texts: readonly Text[],
  kind: string,
  on: Day,
): Text | undefined {
  return texts
    .filter((text) => text.kind === kind && text.validFrom <= on)
    .reduce<Text | undefined>((latest, text) => (latest && isLater(latest, text) ? latest : text), undefined)
}

function isLater(one: TextVersion, other: TextVersion): boolean {
  return one.validFrom === other.validFrom ? one.version > other.version : one.validFrom > other.validFrom
}

/** The documents that a standard asks to be signed, in the order of its requirements. */
export function documentsAsked({ requirements }: Edition): readonly string[] {
  const plain = requirements.flatMap((requirement) => ('of' in requirement ? requirement.of : [requirement]))
  return [...new Set(plain.flatMap((each) => (each.kind === 'agreement' ? [each.document] : [])))]
}

/** The signatures that count: all of them, or those of the versions that hold on the day. */
export function signaturesThatCount(
  signatures: readonly TextSignature[],
  texts: readonly TextVersion[],
  { olderSignatures }: { readonly olderSignatures: 'count' | 'sign-again' },
  on: Day,
): readonly TextSignature[] {
  if (olderSignatures === 'count') return signatures
  return signatures.filter(({ kind, version }) => textInForce(texts, kind, on)?.version === version)
}
