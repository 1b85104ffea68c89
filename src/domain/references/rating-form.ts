import { z } from 'zod'

const Id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const Label = z.string().trim().min(1).max(300)

const Section = z.strictObject({
  id: Id,
  title: Label,
  items: z
    .array(z.strictObject({ id: Id, label: Label }))
    .min(1)
    .max(40),
})

/** What raters answer, as data: sections of short items, and the words of one scale for all of them. */
export const RatingFormSchema = z
  .strictObject({
    title: Label,
    /** From the least to the most. */
    scale: z.array(Label).min(2).max(7),
    sections: z.array(Section).min(1).max(12),
  })
  .refine(hasOwnNames, { error: 'Give every section and every item an id of its own.' })

export type RatingForm = z.infer<typeof RatingFormSchema>

function hasOwnNames({ sections }: { sections: readonly z.infer<typeof Section>[] }): boolean {
  const [sectionIds, itemIds] = [sections.map(({ id }) => id), sections.flatMap(itemIdsOf)]
  return new Set(sectionIds).size === sectionIds.length && new Set(itemIds).size === itemIds.length
}

export function itemIdsOf({ items }: RatingForm['sections'][number]): string[] {
  return items.map(({ id }) => id)
}

export function itemsOf({ sections }: RatingForm): RatingForm['sections'][number]['items'] {
  return sections.flatMap(({ items }) => items)
}
