import { query } from './query.ts'

const part = encodeURIComponent
const markerAt = (association: string) => `/a/${part(association)}/marking`
const deskAt = (association: string) => `/a/${part(association)}/exams/marking`
const script = (association: string, id: string) => `${deskAt(association)}/scripts/${part(id)}`

/** What markers do, what the office does about it, and a candidate's result. */
export const markingPaths = {
  myMarks: {
    pattern: '/a/:association/marking',
    href: (association: string, did?: 'given' | 'returned') => `${markerAt(association)}${query({ did })}`,
  },
  mark: {
    pattern: '/a/:association/marking/scripts/:mark',
    href: (association: string, mark: string, did?: 'saved') =>
      `${markerAt(association)}/scripts/${part(mark)}${query({ did })}`,
  },
  markText: {
    pattern: '/a/:association/marking/scripts/:mark/text',
    href: (association: string, mark: string) => `${markerAt(association)}/scripts/${part(mark)}/text`,
  },
  returnMark: {
    pattern: '/a/:association/marking/scripts/:mark/return',
    href: (association: string, mark: string) => `${markerAt(association)}/scripts/${part(mark)}/return`,
  },
  beginCalibration: {
    pattern: '/a/:association/marking/calibrations',
    href: (association: string) => `${markerAt(association)}/calibrations`,
  },
  marker: {
    pattern: '/a/:association/marking/markers/:person',
    href: (association: string, person: string, did?: 'saved') =>
      `${markerAt(association)}/markers/${part(person)}${query({ did })}`,
  },

  markingDesk: {
    pattern: '/a/:association/exams/marking',
    href: (
      association: string,
      did?: { readonly asked: number; readonly missing: number } | 'masked' | 'released',
    ) =>
      `${deskAt(association)}${typeof did === 'object' ? `?asked=${did.asked}&missing=${did.missing}` : query({ did })}`,
  },
  askMarkers: {
    pattern: '/a/:association/exams/marking/ask',
    href: (association: string) => `${deskAt(association)}/ask`,
  },
  maskScript: {
    pattern: '/a/:association/exams/marking/sittings/:sitting',
    href: (association: string, sitting: string) => `${deskAt(association)}/sittings/${part(sitting)}`,
  },
  markedScript: { pattern: '/a/:association/exams/marking/scripts/:script', href: script },
  askMarker: {
    pattern: '/a/:association/exams/marking/scripts/:script/ask',
    href: (association: string, id: string) => `${script(association, id)}/ask`,
  },
  takeMarkBack: {
    pattern: '/a/:association/exams/marking/scripts/:script/take-back',
    href: (association: string, id: string) => `${script(association, id)}/take-back`,
  },
  releaseScript: {
    pattern: '/a/:association/exams/marking/scripts/:script/release',
    href: (association: string, id: string) => `${script(association, id)}/release`,
  },
  answerMarkAppeal: {
    pattern: '/a/:association/exams/marking/appeals/:appeal',
    href: (association: string, appeal: string) => `${deskAt(association)}/appeals/${part(appeal)}`,
  },
  markers: {
    pattern: '/a/:association/exams/marking/markers',
    href: (association: string) => `${deskAt(association)}/markers`,
  },
  calibrations: {
    pattern: '/a/:association/exams/marking/calibrations',
    href: (association: string, did?: 'written' | 'retired') =>
      `${deskAt(association)}/calibrations${query({ did })}`,
  },
  retireCalibration: {
    pattern: '/a/:association/exams/marking/calibrations/retire',
    href: (association: string) => `${deskAt(association)}/calibrations/retire`,
  },
  markingFigures: {
    pattern: '/a/:association/exams/marking/figures',
    href: (association: string) => `${deskAt(association)}/figures`,
  },

  examResult: {
    pattern: '/exams/results/:sitting',
    href: (sitting: string) => `/exams/results/${part(sitting)}`,
  },
  appealMark: {
    pattern: '/exams/results/:sitting/appeal',
    href: (sitting: string) => `/exams/results/${part(sitting)}/appeal`,
  },
} as const
