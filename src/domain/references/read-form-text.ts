import { type RatingForm, RatingFormSchema } from './rating-form.ts'

export type FormReading =
  | { readonly form: RatingForm }
  | { readonly fault: 'empty' | 'item-before-section' | 'not-json' | 'not-a-form' | 'scale' }

/**
 * A form as an administrator types it: a section begins with `#`, every other line is an item; or the whole
 * form as JSON, beginning with `{`. The scale has a line for each step, from the least to the most.
 */
export function readFormText(text: string, title: string, scaleText: string): FormReading {
  if (text.trim() === '') return { fault: 'empty' }
  if (text.trim().startsWith('{')) return readJson(text)
  const scale = linesOf(scaleText)
  if (scale.length < 2 || scale.length > 7) return { fault: 'scale' }
  const sections: { id: string; title: string; items: { id: string; label: string }[] }[] = []
  for (const line of linesOf(text)) {
    if (line.startsWith('#')) {
      const number = sections.length + 1
      sections.push({ id: `section-${number}`, title: line.replace(/^#+\s*/, ''), items: [] })
      continue
    }
    const section = sections.at(-1)
    if (!section) return { fault: 'item-before-section' }
    section.items.push({ id: `${sections.length}-${section.items.length + 1}`, label: line })
  }
  return check({ title, scale, sections })
}

/** The same the other way round, to be edited. */
export function writeFormText({ sections }: RatingForm): string {
  return sections
    .map(({ title, items }) => [`# ${title}`, ...items.map(({ label }) => label)].join('\n'))
    .join('\n\n')
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function readJson(text: string): FormReading {
  try {
    return check(JSON.parse(text))
  } catch {
    return { fault: 'not-json' }
  }
}

function check(value: unknown): FormReading {
  const form = RatingFormSchema.safeParse(value)
  return form.success ? { form: form.data } : { fault: 'not-a-form' }
}
