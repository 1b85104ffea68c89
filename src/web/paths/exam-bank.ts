import type { ItemKind } from '../../domain/exams/exam-item.ts'
import { query } from './query.ts'

const part = encodeURIComponent
const at = (association: string) => `/a/${part(association)}/exams`

/** What the list of items is asked for. */
export interface ItemsFind {
  readonly words?: string
  readonly area?: string
  readonly kind?: string
  /** `yes` for the items that are retired. */
  readonly retired?: string
  readonly after?: string
  readonly did?: string
  /** How many an import added, changed and left. */
  readonly added?: string
  readonly changed?: string
  readonly left?: string
}

interface FormFind {
  readonly part?: string
  readonly category?: string
  readonly language?: string
}

/** The item bank of an exam office, and the forms drawn from it. */
export const examBankPaths = {
  examItems: {
    pattern: '/a/:association/exams/items',
    href: (association: string, find: ItemsFind = {}) => `${at(association)}/items${query({ ...find })}`,
  },
  newExamItem: {
    pattern: '/a/:association/exams/items/new/:kind',
    href: (association: string, kind: ItemKind) => `${at(association)}/items/new/${kind}`,
  },
  examItem: {
    pattern: '/a/:association/exams/items/:item',
    href: (association: string, item: string, did?: string) =>
      `${at(association)}/items/${part(item)}${query({ did })}`,
  },
  editExamItem: {
    pattern: '/a/:association/exams/items/:item/edit',
    href: (association: string, item: string) => `${at(association)}/items/${part(item)}/edit`,
  },
  retireExamItem: {
    pattern: '/a/:association/exams/items/:item/retire',
    href: (association: string, item: string) => `${at(association)}/items/${part(item)}/retire`,
  },
  examItemFile: {
    pattern: '/a/:association/exams/items/:item/file',
    href: (association: string, item: string, format: string) =>
      `${at(association)}/items/${part(item)}/file${query({ format })}`,
  },
  examItemFiles: {
    pattern: '/a/:association/exams/item-export',
    href: (association: string, format: string, find: Omit<ItemsFind, 'after' | 'did'> = {}) =>
      `${at(association)}/item-export${query({ format, ...find })}`,
  },
  importExamItems: {
    pattern: '/a/:association/exams/item-import',
    href: (association: string) => `${at(association)}/item-import`,
  },
  takeExamItems: {
    pattern: '/a/:association/exams/item-import/take',
    href: (association: string) => `${at(association)}/item-import/take`,
  },
  examForms: {
    pattern: '/a/:association/exams/forms',
    href: (association: string) => `${at(association)}/forms`,
  },
  newExamForm: {
    pattern: '/a/:association/exams/forms/new',
    href: (association: string, find: FormFind = {}) => `${at(association)}/forms/new${query({ ...find })}`,
  },
  examForm: {
    pattern: '/a/:association/exams/forms/:form',
    href: (association: string, form: string, did?: string) =>
      `${at(association)}/forms/${part(form)}${query({ did })}`,
  },
  withdrawExamForm: {
    pattern: '/a/:association/exams/forms/:form/withdraw',
    href: (association: string, form: string) => `${at(association)}/forms/${part(form)}/withdraw`,
  },
  openExamOffice: {
    pattern: '/a/:association/exams/open',
    href: (association: string) => `${at(association)}/open`,
  },
} as const
