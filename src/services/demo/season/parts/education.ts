import { toDay } from '../../../../standards/day.ts'
import type { DegreeLevel } from '../../../../standards/vocabulary.ts'
import type { Chapter, Life } from '../life.ts'

interface Studied {
  readonly degree: string
  readonly level: DegreeLevel
  readonly field: string
  readonly related: boolean
}

/** A degree of a May some years ago. */
export function degree(life: Life, yearsAgo: number, studied: Studied): Chapter {
  const { random, calendar, sources } = life
  const { places } = sources
  const colleges = studied.level === 'associate' ? places.communityColleges : places.colleges
  const awarded = calendar.inYearAgo(yearsAgo, `05-${String(random.between(8, 20)).padStart(2, '0')}`)
  return {
    education: [
      {
        kind: 'degree',
        degree: studied.degree,
        level: studied.level,
        field: studied.field,
        imhRelated: studied.related,
        institution: random.pick(colleges),
        awardedOn: toDay(awarded),
        transcript: 'official',
      },
    ],
  }
}

export function associateDegree(life: Life, yearsAgo: number): Chapter {
  return degree(life, yearsAgo, {
    degree: life.random.pick(['AA', 'AAS', 'CDA']),
    level: 'associate',
    field: 'Early childhood education',
    related: true,
  })
}

export function bachelors(life: Life, yearsAgo: number): Chapter {
  const field = life.random.pick(['Social work', 'Psychology', 'Child and family studies', 'Nursing'])
  const codes: Readonly<Record<string, string>> = { 'Social work': 'BSW', Nursing: 'BSN' }
  return degree(life, yearsAgo, { degree: codes[field] ?? 'BA', level: 'bachelor', field, related: false })
}

export function masters(life: Life, yearsAgo: number): Chapter {
  const field = life.random.pick(life.sources.places.relatedFields)
  const codes: Readonly<Record<string, string>> = {
    'Social work': 'MSW',
    'Early childhood special education': 'MEd',
    Counseling: 'MS',
  }
  return degree(life, yearsAgo, { degree: codes[field] ?? 'MA', level: 'master', field, related: true })
}

export function unrelatedMasters(life: Life, yearsAgo: number): Chapter {
  const { degree: code, field } = life.random.pick(life.sources.places.unrelatedDegrees)
  return degree(life, yearsAgo, { degree: code, level: 'master', field, related: false })
}

export function doctorate(life: Life, yearsAgo: number): Chapter {
  return degree(life, yearsAgo, {
    degree: 'PhD',
    level: 'doctorate',
    field: 'Human development',
    related: true,
  })
}

/** A degree from abroad: it says nothing about its level, so a person has to look at it. */
export function foreignDegree({ random, calendar, sources }: Life, yearsAgo: number): Chapter {
  const studied = random.pick(sources.places.foreignDegrees)
  const awardedOn = toDay(calendar.inYearAgo(yearsAgo, '06-15'))
  return { education: [{ kind: 'degree', ...studied, imhRelated: true, awardedOn, transcript: 'copy' }] }
}

/** Still studying: there is no day yet on which it was awarded. */
export function studying({ random, sources }: Life): Chapter {
  const { colleges, relatedFields } = sources.places
  return {
    education: [
      {
        kind: 'degree',
        degree: 'MA',
        level: 'master',
        field: random.pick(relatedFields),
        imhRelated: true,
        institution: random.pick(colleges),
        awardedOn: null,
      },
    ],
  }
}
