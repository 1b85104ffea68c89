import { findJsonBreak } from './find-json-break.ts'
import { type PortfolioReading, readPortfolio } from './read-portfolio.ts'

/** Reads a portfolio from text; what is no JSON is a fault of the whole document. */
export function readPortfolioText(text: string, root = '$'): PortfolioReading {
  const document = parseJson(text)
  if ('message' in document) return { faults: [{ path: root, message: document.message }] }
  return readPortfolio(document.value, root)
}

/** JSON, with or without a byte order mark; else where it breaks off, in a sentence. */
export function parseJson(text: string): { readonly value: unknown } | { readonly message: string } {
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (plain.trim() === '')
    return { message: 'The file is empty. Give a portfolio in the format attune-portfolio/1.' }
  try {
    return { value: JSON.parse(plain) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return {
      message: `This is not JSON: ${placeOfBreak(plain)}. Save it as JSON and try again.`,
    }
  }
}

function placeOfBreak(text: string): string {
  const before = text.slice(0, findJsonBreak(text)).split('\n')
  return `it breaks off at line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
