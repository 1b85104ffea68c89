import type { Format } from '../format.ts'
import type { en } from './en.ts'

/** The texts of the pages in one language; a second language is one more file of this shape. */
export type Messages = typeof en

/** What every page needs to speak: the words and the way figures and days are written. */
export interface Language {
  readonly text: Messages
  readonly format: Format
}
