import type { Basis, LoggedSection, PortfolioEntry, Section, SectionBody } from './entry.ts'
import type { UndoPlan } from './plan-undo.ts'

/** Whose portfolio it is, and when. A portfolio is changed by its person only. */
export interface Owner {
  readonly personId: string
  readonly now: Date
}

/** The id comes with the form, so that the same form sent twice saves once. */
export interface Addition extends Owner {
  readonly id: string
  readonly entry: SectionBody
  readonly basis?: Basis | null
  /** What it is undone with; without one it is undone alone. */
  readonly batch?: string
}

/** `version` is the one that the form was filled from. */
export interface Edit extends Owner {
  readonly id: string
  readonly version: number
  readonly entry: SectionBody
  readonly basis?: Basis | null
}

export interface Removal extends Owner {
  readonly id: string
  readonly version: number
}

/** `as` is the batch of the undoing itself, which comes with the form. */
export interface Undo extends Owner {
  readonly batch: string
  readonly as: string
}

/** Many entries saved together or not at all. The batch comes with the form, as the id of a single entry does. */
export interface RowsToSave extends Owner {
  readonly batch: string
  readonly rows: readonly RowToSave[]
}

interface RowToSave {
  readonly entry: SectionBody<LoggedSection>
  readonly basis?: Basis | null
}

/** `batch` undoes what was saved; `isNew` is false where the same form had been saved before. */
export interface Saved {
  readonly saved: PortfolioEntry
  readonly batch: string
  readonly isNew: boolean
}

/** Somebody, perhaps the same person in another tab, changed or removed the entry meanwhile. */
export interface Overtaken {
  readonly conflict: PortfolioEntry
}

/** The session names a provider that the portfolio does not hold. */
export interface WithoutProvider {
  readonly refused: 'unknown-provider'
}

/** These sessions name the provider. */
interface ProviderInUse {
  readonly refused: 'provider-in-use'
  readonly sessions: readonly PortfolioEntry<'rsc'>[]
}

export type Adding = Saved | Overtaken | WithoutProvider
export type Editing = Saved | Overtaken | WithoutProvider
export type Removing =
  | { readonly removed: PortfolioEntry; readonly batch: string }
  | Overtaken
  | ProviderInUse
export type SavingRows =
  | { readonly saved: number; readonly batch: string; readonly isNew: boolean }
  | WithoutProvider
  | { readonly refused: 'too-many'; readonly most: number }
  | { readonly refused: 'nothing' }

/** Where it is refused, `entries` are those that stand in the way. */
export type Undoing =
  | { readonly undone: number; readonly sections: readonly Section[]; readonly batch: string }
  | Extract<UndoPlan, { refused: unknown }>
