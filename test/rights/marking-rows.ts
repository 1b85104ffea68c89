import { randomUUID } from 'node:crypto'
import { paths } from '../../src/web/paths.ts'
import type { Rows } from './rows.ts'

const desk = ['coordinator', 'administrator'] as const
const marks = { permit: { staff: 'mark' }, roles: ['marker'] } as const
const keeps = { permit: { staff: 'keep-markers' }, roles: ['marker', ...desk], isForItsMarker: true } as const
const runs = { permit: { staff: 'run-marking' }, roles: desk } as const
const runsAbout = { ...runs, isAboutApplicant: true } as const
const ofCandidate = { permit: 'signed-in', isAboutApplicant: true, isForApplicant: true } as const

/** Marking: what markers do with their own, what the office does, and what a candidate reads of it. */
export const markingRows: Rows = {
  'GET /a/:association/marking': {
    ...marks,
    at: ({ association }) => [paths.myMarks.href(association)],
    own: 200,
  },
  'POST /a/:association/marking/calibrations': {
    ...marks,
    at: ({ association }) => [paths.beginCalibration.href(association)],
    fields: () => ({ script: randomUUID() }),
    own: 404,
  },
  'GET /a/:association/marking/scripts/:mark': {
    ...marks,
    isForItsMarker: true,
    at: ({ association, mark }) => [paths.mark.href(association, mark)],
    own: 200,
  },
  'GET /a/:association/marking/scripts/:mark/text': {
    ...marks,
    isForItsMarker: true,
    at: ({ association, mark }) => [paths.markText.href(association, mark)],
    own: 200,
  },
  'POST /a/:association/marking/scripts/:mark': {
    ...marks,
    isForItsMarker: true,
    at: ({ association, mark }) => [paths.mark.href(association, mark)],
    own: 422,
  },
  'POST /a/:association/marking/scripts/:mark/return': {
    ...marks,
    isForItsMarker: true,
    at: ({ association, mark }) => [paths.returnMark.href(association, mark)],
    own: 303,
  },
  'GET /a/:association/marking/markers/:person': {
    ...keeps,
    at: ({ association, person }) => [paths.marker.href(association, person)],
    own: 200,
  },
  'POST /a/:association/marking/markers/:person': {
    ...keeps,
    at: ({ association, person }) => [paths.marker.href(association, person)],
    own: 422,
  },

  'GET /a/:association/exams/marking': {
    ...runs,
    at: ({ association }) => [paths.markingDesk.href(association)],
    own: 200,
  },
  'POST /a/:association/exams/marking/ask': {
    ...runs,
    at: ({ association }) => [paths.askMarkers.href(association)],
    own: 303,
  },
  'GET /a/:association/exams/marking/sittings/:sitting': {
    ...runsAbout,
    at: ({ association, essay }) => [paths.maskScript.href(association, essay)],
    own: 200,
  },
  'POST /a/:association/exams/marking/sittings/:sitting': {
    ...runsAbout,
    at: ({ association, essay }) => [paths.maskScript.href(association, essay)],
    fields: () => ({ act: 'preview' }),
    own: 200,
  },
  'GET /a/:association/exams/marking/scripts/:script': {
    ...runsAbout,
    at: ({ association, script }) => [paths.markedScript.href(association, script)],
    own: 200,
  },
  'POST /a/:association/exams/marking/scripts/:script/ask': {
    ...runsAbout,
    at: ({ association, script }) => [paths.askMarker.href(association, script)],
    fields: () => ({ place: '1', marker: randomUUID() }),
    own: 422,
  },
  'POST /a/:association/exams/marking/scripts/:script/take-back': {
    ...runsAbout,
    at: ({ association, script }) => [paths.takeMarkBack.href(association, script)],
    fields: () => ({ mark: randomUUID() }),
    own: 404,
  },
  'POST /a/:association/exams/marking/scripts/:script/release': {
    ...runsAbout,
    at: ({ association, script }) => [paths.releaseScript.href(association, script)],
    own: 303,
  },
  'GET /a/:association/exams/marking/appeals/:appeal': {
    ...runsAbout,
    at: ({ association, markAppeal }) => [paths.answerMarkAppeal.href(association, markAppeal)],
    own: 200,
  },
  'POST /a/:association/exams/marking/appeals/:appeal': {
    ...runsAbout,
    at: ({ association, markAppeal }) => [paths.answerMarkAppeal.href(association, markAppeal)],
    fields: () => ({ act: 'decline', answer: 'a'.repeat(5_001) }),
    own: 422,
  },
  'GET /a/:association/exams/marking/markers': {
    ...runs,
    at: ({ association }) => [paths.markers.href(association)],
    own: 200,
  },
  'GET /a/:association/exams/marking/calibrations': {
    ...runs,
    at: ({ association }) => [paths.calibrations.href(association)],
    own: 200,
  },
  'POST /a/:association/exams/marking/calibrations': {
    ...runs,
    at: ({ association }) => [paths.calibrations.href(association)],
    own: 422,
  },
  'POST /a/:association/exams/marking/calibrations/retire': {
    ...runs,
    at: ({ association }) => [paths.retireCalibration.href(association)],
    fields: () => ({ script: randomUUID() }),
    own: 303,
  },
  'GET /a/:association/exams/marking/figures': {
    ...runs,
    at: ({ association }) => [paths.markingFigures.href(association)],
    own: 200,
  },

  'GET /exams/results/:sitting': {
    ...ofCandidate,
    at: ({ sat }) => [paths.examResult.href(sat)],
    own: 200,
  },
  'POST /exams/results/:sitting/appeal': {
    ...ofCandidate,
    at: ({ sat }) => [paths.appealMark.href(sat)],
    fields: () => ({ words: '' }),
    own: 422,
  },
}
