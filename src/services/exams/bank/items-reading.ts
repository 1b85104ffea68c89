import type { ItemField } from '../../../domain/exams/check-item.ts'
import type { ItemSide, RubricLevel } from '../../../domain/exams/exam-item.ts'
import type { PlacedItem } from '../../../domain/exams/plan-item-import.ts'

/** Something that an item says and the bank cannot keep, or that was filled in for it. */
export interface ItemNote {
  readonly code:
    | 'title'
    | 'code-changed'
    | 'choice-order'
    | 'formatting'
    | 'not-kept'
    | 'attribute'
    | 'default-area'
    | 'default-side'
    | 'default-language'
    | 'default-rubric'
    | 'default-words'
  /** What it is about, as the file says it; empty where the code says all. */
  readonly detail: string
}

export interface ItemFault {
  readonly code:
    | ItemField
    // What keeps a document from being read at all.
    | 'not-xml'
    | 'doctype'
    | 'entity'
    | 'too-large'
    | 'too-deep'
    | 'encoding'
    | 'missing-file'
    // What is read and is no item of ours.
    | 'old-format'
    | 'not-an-item'
    | 'interactions'
    | 'interaction'
    | 'content'
    | 'several-keys'
  readonly detail: string
}

export interface FoundItem extends PlacedItem {
  readonly notes: readonly ItemNote[]
}

export interface FaultyItem {
  readonly place: string
  readonly faults: readonly ItemFault[]
}

/** Why a file is not looked into. `most` is the limit, where it is one. */
export interface ItemsRefusal {
  readonly refusal:
    | 'empty'
    | 'unknown-format'
    | 'damaged'
    | 'too-large'
    | 'too-many'
    | 'unsafe-path'
    | 'bad-manifest'
    | 'no-headings'
  readonly most?: number
}

/** What a file holds: items, those that are faulty, and what else it says that is not kept. */
export interface ItemsRead {
  readonly items: readonly FoundItem[]
  readonly faulty: readonly FaultyItem[]
  readonly leftOut: readonly string[]
}

/** What is filled in where an item does not say it. */
export interface ItemDefaults {
  readonly area: string
  readonly side: ItemSide
  readonly language: string
  readonly rubric: readonly RubricLevel[]
}

export const defaultWords = { from: 150, to: 800 } as const

export interface ItemRules {
  readonly areas: ReadonlySet<string>
  readonly defaults: ItemDefaults
}
