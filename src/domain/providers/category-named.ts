import { categoryNames } from '../../evaluation/messages/english-words.ts'
import { type Category, categories } from '../../standards/vocabulary.ts'

/** Ways in which lists of the field write a category, besides our own word and id; marks and blanks aside. */
const spellings: Readonly<Partial<Record<Category, readonly string[]>>> = {
  'imhm-clinical': ['imhm c', 'infant mental health mentor clinical'],
  'imhm-policy': ['imhm p', 'infant mental health mentor policy'],
  'imhm-research-faculty': [
    ...['imhm r f', 'imhm r', 'imhm f', 'infant mental health mentor research faculty'],
    ...['infant mental health mentor research', 'infant mental health mentor faculty'],
  ],
  'ecmhm-clinical': ['ecmhm c', 'early childhood mental health mentor clinical'],
  'ecmhm-policy': ['ecmhm p', 'early childhood mental health mentor policy'],
  'ecmhm-research-faculty': [
    ...['ecmhm r f', 'ecmhm r', 'ecmhm f', 'early childhood mental health mentor research faculty'],
  ],
}

const byLetters: ReadonlyMap<string, Category> = new Map(
  categories.flatMap((category) =>
    [category, categoryNames[category], ...(spellings[category] ?? [])].map(
      (written) => [lettersOf(written), category] as const,
    ),
  ),
)

/** The category that a cell of a list names: `IMHM-C`, `Infant Mental Health Mentor® – Clinical (IMHM-C®)`. */
export function categoryNamed(written: string): Category | undefined {
  const [, inside = ''] = /\(([^)]*)\)/.exec(written) ?? []
  const outside = written.replaceAll(/\([^)]*\)/g, '')
  return [written, outside, inside].map((part) => byLetters.get(lettersOf(part))).find(Boolean)
}

function lettersOf(written: string): string {
  return written.toLowerCase().replaceAll(/[^a-z]/g, '')
}
