import type { Portfolio } from '../src/evaluation/portfolio.ts'

const year = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
const sessions = [...year.map((month) => `2023-${month}-10`), '2024-01-10']

/** Everything that a Mentor-Clinical of either association has to log, in a few entries; hours about equity as asked. */
export function aWholePortfolio(hoursAboutEquity = 3): Portfolio {
  const work = { paid: true, supervised: true, withInfants: true, withParents: true }
  const training = { provider: 'Piedmont Early Years Institute', competencyAreas: ['infant-development'] }
  return {
    format: 'attune-portfolio/1',
    education: [
      {
        kind: 'degree',
        degree: 'MSW',
        institution: 'James River University',
        awardedOn: '2012-05-12',
        transcript: 'official',
      },
    ],
    work: [
      {
        ...work,
        employer: 'Small Steps',
        title: 'Infant-parent therapist',
        from: '2013-01-01',
        to: '2016-12-31',
        kinds: ['imh-services'],
        services: ['relationship-based-therapy', 'early-relationship-assessment'],
      },
      {
        ...work,
        employer: 'Bright Start',
        title: 'Reflective supervisor',
        from: '2017-01-01',
        kinds: ['providing-rsc'],
      },
    ],
    leadership: [
      {
        activity: 'reflective-groups',
        title: 'Study group for home visitors',
        from: '2018-01-01',
        reach: 'regional',
      },
    ],
    training: [
      {
        ...training,
        title: 'Attachment in practice',
        completedOn: '2019-04-12',
        clockHours: 30,
        topics: ['relationship-based'],
      },
      {
        ...training,
        title: 'Giving reflective supervision',
        completedOn: '2020-10-02',
        clockHours: 15,
        topics: ['rsc-provision'],
      },
      {
        ...training,
        title: 'Whose story is told',
        completedOn: '2024-02-09',
        clockHours: hoursAboutEquity,
        topics: ['dei'],
      },
    ],
    providers: [
      {
        id: 'ida',
        name: 'Ida Quillfeather',
        endorsements: [{ category: 'imhm-clinical', from: '2010-01-01' }],
      },
    ],
    memberships: [{ association: 'mi-aimh', from: '2026-01-01', to: '2027-12-31' }],
    rsc: sessions.map((day) => ({
      provider: 'ida',
      from: day,
      to: day,
      hours: 4,
      setting: 'individual',
      hoursAboutSupervisionGiven: 3,
    })),
  }
}
