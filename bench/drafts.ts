import type { Edition, Requirement } from '../src/standards/schema.ts'

/** The same sheet with higher hours of training and supervision, as an association might put it to its members. */
export function withMoreHours(edition: Edition): Edition {
  return draftOf(edition, moreHours)
}

/** The same sheet with every figure changed: hours, months, ratings, typical hours, and which degrees it takes. */
export function withOtherFigures(edition: Edition): Edition {
  return draftOf(edition, otherFigures)
}

function draftOf(edition: Edition, change: (requirement: Requirement) => Requirement): Edition {
  return { ...edition, edition: '2027-01', requirements: edition.requirements.map(change) }
}

function moreHours(requirement: Requirement): Requirement {
  if (requirement.kind === 'supervision')
    return { ...requirement, minimumHours: requirement.minimumHours + 10 }
  if (requirement.kind === 'hours') return { ...requirement, minimumHours: requirement.minimumHours + 2 }
  return requirement
}

function otherFigures(requirement: Requirement): Requirement {
  switch (requirement.kind) {
    case 'experience':
      return { ...requirement, minimumMonths: requirement.minimumMonths + 6 }
    case 'references':
      return { ...requirement, minimumReferences: requirement.minimumReferences - 1 }
    case 'advice':
      return { ...requirement, typicalHours: (requirement.typicalHours ?? 0) + 15 }
    case 'degree':
      return { ...requirement, accepts: { ...requirement.accepts, relatedLevels: ['doctorate'] } }
    default:
      return moreHours(requirement)
  }
}
