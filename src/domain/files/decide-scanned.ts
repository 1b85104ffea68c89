import type { FileState, ScanResult } from './stored-file.ts'

/** What came of asking the scanner. */
export type ScanAnswer =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly found: string }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'no-scanner' }

export interface Scanned {
  readonly state: FileState
  readonly scan: ScanResult
  /** What the scanner called what it found. */
  readonly words: string | null
}

/**
 * What becomes of a file in quarantine. A scanner that does not answer never lets a file through;
 * where there is none, the file is available and everybody who sees it is told that it was not scanned.
 */
export function decideScanned(answer: ScanAnswer): Scanned {
  switch (answer.kind) {
    case 'clean':
      return { state: 'available', scan: 'clean', words: null }
    case 'infected':
      return { state: 'refused', scan: 'infected', words: printable(answer.found) }
    case 'no-answer':
      return { state: 'quarantined', scan: 'waiting', words: null }
    case 'no-scanner':
      return { state: 'available', scan: 'not-scanned', words: null }
    default:
      return answer satisfies never
  }
}

function printable(words: string): string {
  return words.replace(/[^\x20-\x7e]/g, '').slice(0, 200)
}
