import type { Story } from '../life.ts'
import { associateEarly, associateLate, newcomer, student } from './beginners.ts'
import * as endorsed from './endorsed.ts'
import * as mentors from './mentors.ts'
import * as obstacles from './obstacles.ts'
import * as specialists from './specialists.ts'

interface Told {
  readonly tell: Story
  /** The standard that the story is about; null where there is none yet. */
  readonly aim: string | null
}

const mentor = 'vaimh/imhm-clinical'

/** Every story of the season by the name that the cast uses. */
export const stories: Readonly<Record<string, Told>> = {
  office: { tell: newcomer, aim: null },
  newcomer: { tell: newcomer, aim: null },
  student: { tell: student, aim: 'alliance/ifs' },
  'associate-early': { tell: associateEarly, aim: 'alliance/ifa' },
  'associate-late': { tell: associateLate, aim: 'alliance/ifa' },
  'family-specialist-early': { tell: specialists.familySpecialistEarly, aim: 'alliance/ifs' },
  'family-specialist-late': { tell: specialists.familySpecialistLate, aim: 'alliance/ifs' },
  'specialist-early': { tell: specialists.specialistEarly, aim: 'alliance/imhs' },
  'specialist-late': { tell: specialists.specialistLate, aim: 'alliance/imhs' },
  'mentor-early': { tell: mentors.mentorEarly, aim: mentor },
  'mentor-late': { tell: mentors.mentorLate, aim: mentor },
  'mentor-nearly-done': { tell: mentors.mentorNearlyDone, aim: mentor },
  'mentor-complete': { tell: mentors.mentorComplete, aim: mentor },
  'three-hundred': { tell: mentors.threeHundred, aim: mentor },
  'third-provider': { tell: obstacles.thirdProvider, aim: mentor },
  'no-majority': { tell: obstacles.noMajority, aim: mentor },
  'peer-supervision': { tell: obstacles.peerSupervision, aim: mentor },
  'unrelated-degree': { tell: obstacles.unrelatedDegree, aim: mentor },
  'doubtful-degree': { tell: obstacles.doubtfulDegree, aim: mentor },
  'unknown-provider': { tell: obstacles.unknownProvider, aim: mentor },
  'before-degree': { tell: obstacles.beforeDegree, aim: mentor },
  'lost-standing': { tell: obstacles.lostStanding, aim: mentor },
  'summed-up': { tell: obstacles.summedUpHours, aim: mentor },
  'mentor-renewing': { tell: endorsed.mentorRenewing, aim: 'vaimh/imhm-clinical-renewal' },
  'renewal-short': { tell: endorsed.renewalShort, aim: 'vaimh/imhm-clinical-renewal' },
  'renewal-ready': { tell: endorsed.renewalReady, aim: 'vaimh/imhm-clinical-renewal' },
  'renewal-in-few-lines': { tell: endorsed.renewalInFewLines, aim: 'vaimh/imhm-clinical-renewal' },
  lapsed: { tell: endorsed.lapsed, aim: 'vaimh/imhm-clinical-renewal' },
  'specialist-renewing': { tell: endorsed.specialistRenewing, aim: 'alliance/imhs-renewal' },
  'policy-renewing': { tell: endorsed.policyRenewing, aim: 'alliance/imhm-policy-renewal' },
  'faculty-renewing': { tell: endorsed.facultyRenewing, aim: 'alliance/imhm-research-faculty-renewal' },
  'several-categories': { tell: endorsed.severalCategories, aim: mentor },
  policy: { tell: endorsed.policy, aim: 'alliance/imhm-policy' },
  faculty: { tell: endorsed.faculty, aim: 'alliance/imhm-research-faculty' },
  'mentor-renewing-michigan': {
    tell: endorsed.mentorRenewingMichigan,
    aim: 'mi-aimh/imhm-clinical-renewal',
  },
  'renewal-short-michigan': {
    tell: endorsed.renewalShortMichigan,
    aim: 'mi-aimh/imhm-clinical-renewal',
  },
  'mentor-window': { tell: mentors.mentorWindow, aim: 'mi-aimh/imhm-clinical' },
  'policy-michigan': { tell: endorsed.policyMichigan, aim: 'mi-aimh/imhm-policy' },
  'faculty-michigan': { tell: endorsed.facultyMichigan, aim: 'mi-aimh/imhm-research-faculty' },
}
