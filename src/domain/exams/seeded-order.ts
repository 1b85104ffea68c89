/** Puts things into an order that looks random and follows from the seed alone. */
export type SeededOrder = <Each>(things: readonly Each[]) => Each[]

/**
 * An order by a text. The text is stretched to 128 bits, so that orders of long lists are not all alike;
 * whoever does not know it cannot guess one that was drawn at random.
 */
export function seededOrder(seed: string): SeededOrder {
  const next = numbersFrom(seed)
  return (things) => {
    const left = [...things]
    return things.flatMap(() => left.splice(Math.floor(next() * left.length), 1))
  }
}

/** The generator sfc32, begun by four hashes of the text. */
function numbersFrom(seed: string): () => number {
  let [a, b, c, count] = hashes(seed)
  const next = () => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let turn = 0; turn < 16; turn += 1) next()
  return next
}

/** Four times FNV-1a, each begun elsewhere. */
function hashes(text: string): [number, number, number, number] {
  const hash = (offset: number) => {
    let value = offset
    for (const sign of text) {
      value = Math.imul(value ^ (sign.codePointAt(0) ?? 0), 0x01000193)
      value ^= value >>> 15
    }
    return value | 0
  }
  return [hash(0x811c9dc5), hash(0x9e3779b9), hash(0x85ebca6b), hash(0xc2b2ae35)]
}
