import { expect, test } from 'vitest'
import { listDoors } from './list-doors.ts'
import { makeSeason } from './season/make-season.ts'
import { readSources } from './season/read-sources.ts'

const sources = readSources()

test('there is a door for every role of the association, and for every state that the demo promises', () => {
  const { people } = makeSeason(sources, '2026-11-21')
  const behind = listDoors(sources).map(({ id, personId }) => {
    const person = people.find((each) => each.id === personId)
    return [id, person?.story, ...(person?.roles['blue-ridge'] ?? [])]
  })

  expect(behind).toEqual([
    ['nearly-done', 'mentor-nearly-done', 'applicant'],
    ['newcomer', 'newcomer', 'applicant'],
    ['long-log', 'three-hundred', 'applicant'],
    ['third-provider', 'third-provider', 'applicant'],
    ['unknown-provider', 'unknown-provider', 'applicant'],
    ['renewing', 'renewal-ready', 'applicant'],
    ['renewing-short', 'renewal-short', 'applicant'],
    ['drawn', 'renewal-in-few-lines', 'applicant'],
    ['on-leave', 'mentor-renewing', 'applicant'],
    ['three-years', 'renewal-short-michigan'],
    ['two-associations', 'mentor-late', 'applicant'],
    ['under-review', 'specialist-late', 'applicant'],
    ['failed-reference', 'mentor-nearly-done', 'applicant'],
    ['deferred', 'doubtful-degree', 'applicant'],
    ['exam', 'mentor-complete', 'applicant'],
    ['rater', undefined],
    ['advisor', 'mentor-renewing', 'applicant', 'advisor'],
    ['reviewer', 'mentor-renewing', 'applicant', 'reviewer'],
    ['marker', 'office', 'marker'],
    ['coordinator', 'office', 'coordinator'],
    ['administrator', 'office', 'administrator', 'coordinator'],
    ['other-coordinator', 'office'],
  ])
})

test('a door to somebody outside the cast is refused', () => {
  expect(() => listDoors({ ...sources, cast: [] })).toThrow(
    /^Josephine Tolliver of .*doors\.yaml is not in the cast of the season\.$/,
  )
})
