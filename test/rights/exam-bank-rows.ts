import { randomUUID } from 'node:crypto'
import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const keepsItems = {
  permit: { staff: 'keep-exam-items' },
  roles: ['coordinator', 'administrator'],
} as const
const nobodys = randomUUID()

/** The item bank. The associations of this world run no exam office, so nobody finds an item or a form. */
export const examBankRows: Rows = {
  'GET /a/:association/exams/items': {
    ...keepsItems,
    at: ({ association }) => [paths.examItems.href(association)],
    own: 200,
  },
  'GET /a/:association/exams/item-export': {
    ...keepsItems,
    at: ({ association }) => [paths.examItemFiles.href(association, 'csv')],
    own: 404,
  },
  'GET /a/:association/exams/items/new/:kind': {
    ...keepsItems,
    at: ({ association }) => [paths.newExamItem.href(association, 'multiple-choice')],
    own: 404,
  },
  'POST /a/:association/exams/items/new/:kind': {
    ...keepsItems,
    at: ({ association }) => [paths.newExamItem.href(association, 'multiple-choice')],
    own: 422,
  },
  'GET /a/:association/exams/items/:item': {
    ...keepsItems,
    at: ({ association }) => [paths.examItem.href(association, nobodys)],
    own: 404,
  },
  'GET /a/:association/exams/items/:item/edit': {
    ...keepsItems,
    at: ({ association }) => [paths.editExamItem.href(association, nobodys)],
    own: 404,
  },
  'POST /a/:association/exams/items/:item/edit': {
    ...keepsItems,
    at: ({ association }) => [paths.editExamItem.href(association, nobodys)],
    own: 404,
  },
  'POST /a/:association/exams/items/:item/retire': {
    ...keepsItems,
    at: ({ association }) => [paths.retireExamItem.href(association, nobodys)],
    own: 404,
  },
  'GET /a/:association/exams/items/:item/file': {
    ...keepsItems,
    at: ({ association }) => [paths.examItemFile.href(association, nobodys, 'csv')],
    own: 404,
  },
  'GET /a/:association/exams/item-import': {
    ...keepsItems,
    at: ({ association }) => [paths.importExamItems.href(association)],
    own: 404,
  },
  'POST /a/:association/exams/item-import': {
    ...keepsItems,
    at: ({ association }) => [paths.importExamItems.href(association)],
    own: 422,
  },
  'POST /a/:association/exams/item-import/take': {
    ...keepsItems,
    at: ({ association }) => [paths.takeExamItems.href(association)],
    own: 422,
  },
  'GET /a/:association/exams/forms': {
    ...keepsItems,
    at: ({ association }) => [paths.examForms.href(association)],
    own: 303,
  },
  'POST /a/:association/exams/forms': {
    ...keepsItems,
    at: ({ association }) => [paths.examForms.href(association)],
    own: 404,
  },
  'GET /a/:association/exams/forms/new': {
    ...keepsItems,
    at: ({ association }) => [paths.newExamForm.href(association)],
    own: 404,
  },
  'POST /a/:association/exams/forms/new': {
    ...keepsItems,
    at: ({ association }) => [paths.newExamForm.href(association)],
    own: 404,
  },
  'GET /a/:association/exams/forms/:form': {
    ...keepsItems,
    at: ({ association }) => [paths.examForm.href(association, nobodys)],
    own: 404,
  },
  'POST /a/:association/exams/forms/:form/withdraw': {
    ...keepsItems,
    at: ({ association }) => [paths.withdrawExamForm.href(association, nobodys)],
    own: 404,
  },
}

/** Posted after all others, which look at associations without an office. */
export const openOfficeRows: Rows = {
  'POST /a/:association/exams/open': {
    permit: { staff: 'change-association' },
    roles: ['administrator'],
    at: ({ association }) => [paths.openExamOffice.href(association)],
    own: 303,
  },
}
