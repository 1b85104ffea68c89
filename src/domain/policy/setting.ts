import type { AssociationPolicy } from './association-policy.ts'

export type PolicyPart = keyof AssociationPolicy

/** How a setting is asked for in a form. */
export type SettingKind =
  | {
      readonly kind: 'choice'
      /** By value, in the order in which they are shown. */
      readonly choices: Readonly<Record<string, string>>
    }
  | { readonly kind: 'yes-no' }
  | { readonly kind: 'number' }
  /** Several numbers, with commas. */
  | { readonly kind: 'numbers' }
  /** A day of every year, as 10-01; empty for none. */
  | { readonly kind: 'month-day' }
  /** Any of the standards that the association uses; none is said by `whenEmpty`. */
  | { readonly kind: 'standards'; readonly whenEmpty: string }
  /** Kept on a page of its own. */
  | { readonly kind: 'elsewhere' }

/** All that a page has to know of a setting. */
export type Setting = SettingKind & { readonly label: string; readonly hint?: string }

/** The settings of each part by name, as a page shows them. */
export type Settings = Readonly<
  Record<PolicyPart, { readonly title: string; readonly fields: Readonly<Record<string, Setting>> }>
>
