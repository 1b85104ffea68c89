import { randomUUID } from 'node:crypto'
import { paths } from '../../src/web/paths.ts'
import type { Row, Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
const nobodys = randomUUID()

/** At an office that is not there, where only the address of the association leads anywhere. */
const atNoOffice = (
  row: Pick<Row, 'permit' | 'roles'>,
  at: (association: string) => string,
  fields: Readonly<Record<string, string>> = {},
): Row => ({ ...row, at: ({ association }) => [at(association)], fields: () => fields, own: 404 })

const marks = { permit: { staff: 'mark' }, roles: ['marker'] } as const
const keeps = { permit: { staff: 'keep-markers' }, roles: ['marker', ...desk] } as const
const runs = { permit: { staff: 'run-marking' }, roles: desk } as const
const results = { permit: 'signed-in', own: 404 } as const
const essay = (association: string) => paths.maskScript.href(association, nobodys)
const appeal = (association: string) => paths.answerMarkAppeal.href(association, nobodys)
const mark = (association: string) => paths.mark.href(association, nobodys)
const marker = (association: string) => paths.marker.href(association, nobodys)

/**
 * Marking. The associations of this world run no exam office, so nobody finds a script; who finds which one at an
 * office is in marking-rights.store.test.ts.
 */
export const markingRows: Rows = {
  'GET /a/:association/marking': {
    ...marks,
    at: ({ association }) => [paths.myMarks.href(association)],
    own: 200,
  },
  'POST /a/:association/marking/calibrations': atNoOffice(marks, paths.beginCalibration.href),
  'GET /a/:association/marking/scripts/:mark': atNoOffice(marks, mark),
  'POST /a/:association/marking/scripts/:mark': atNoOffice(marks, mark),
  'GET /a/:association/marking/scripts/:mark/text': atNoOffice(marks, (association) =>
    paths.markText.href(association, nobodys),
  ),
  'POST /a/:association/marking/scripts/:mark/return': atNoOffice(marks, (association) =>
    paths.returnMark.href(association, nobodys),
  ),
  'GET /a/:association/marking/markers/:person': atNoOffice(keeps, marker),
  'POST /a/:association/marking/markers/:person': atNoOffice(keeps, marker, { most: '4' }),

  'GET /a/:association/exams/marking': atNoOffice(runs, (association) => paths.markingDesk.href(association)),
  'POST /a/:association/exams/marking/ask': atNoOffice(runs, paths.askMarkers.href),
  'GET /a/:association/exams/marking/sittings/:sitting': atNoOffice(runs, essay),
  'POST /a/:association/exams/marking/sittings/:sitting': atNoOffice(runs, essay, { act: 'mask' }),
  'GET /a/:association/exams/marking/scripts/:script': atNoOffice(runs, (association) =>
    paths.markedScript.href(association, nobodys),
  ),
  'POST /a/:association/exams/marking/scripts/:script/ask': atNoOffice(runs, (association) =>
    paths.askMarker.href(association, nobodys),
  ),
  'POST /a/:association/exams/marking/scripts/:script/take-back': atNoOffice(runs, (association) =>
    paths.takeMarkBack.href(association, nobodys),
  ),
  'POST /a/:association/exams/marking/scripts/:script/release': atNoOffice(runs, (association) =>
    paths.releaseScript.href(association, nobodys),
  ),
  'GET /a/:association/exams/marking/appeals/:appeal': atNoOffice(runs, appeal),
  'POST /a/:association/exams/marking/appeals/:appeal': atNoOffice(runs, appeal, { act: 'take-up' }),
  'GET /a/:association/exams/marking/markers': atNoOffice(runs, paths.markers.href),
  'GET /a/:association/exams/marking/calibrations': atNoOffice(runs, (association) =>
    paths.calibrations.href(association),
  ),
  'POST /a/:association/exams/marking/calibrations': atNoOffice(runs, (association) =>
    paths.calibrations.href(association),
  ),
  'POST /a/:association/exams/marking/calibrations/retire': atNoOffice(runs, paths.retireCalibration.href),
  'GET /a/:association/exams/marking/figures': atNoOffice(runs, paths.markingFigures.href),

  'GET /exams/results/:sitting': { ...results, at: () => [paths.examResult.href(nobodys)] },
  'POST /exams/results/:sitting/appeal': { ...results, at: () => [paths.appealMark.href(nobodys)] },
}
