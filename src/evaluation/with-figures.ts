import type { Edition, Requirement } from '../standards/schema.ts'

/** Whether a requirement asks a figure that an association can lower. */
export function hasFigure({ kind }: Pick<Requirement, 'kind'>): boolean {
  return figureKinds.includes(kind)
}

const figureKinds: readonly Requirement['kind'][] = [
  'experience',
  'activity',
  'hours',
  'supervision',
  'references',
]

/** The edition with other figures for some requirements, so that what is shared out goes where it is asked. */
export function withFigures(edition: Edition, figures: ReadonlyMap<string, number>): Edition {
  const requirements = edition.requirements.map((requirement) => {
    const figure = figures.get(requirement.id)
    return figure === undefined ? requirement : withFigure(requirement, figure)
  })
  return { ...edition, requirements }
}

function withFigure(requirement: Requirement, figure: number): Requirement {
  switch (requirement.kind) {
    case 'experience':
      return { ...requirement, minimumMonths: figure }
    case 'activity':
      return { ...requirement, minimumActivities: figure }
    case 'hours':
      return { ...requirement, minimumHours: figure }
    case 'supervision': {
      const { onceMaintained } = requirement
      const later = onceMaintained && { ...onceMaintained, minimumHours: figure }
      return { ...requirement, minimumHours: figure, ...(later && { onceMaintained: later }) }
    }
    case 'references':
      return { ...requirement, minimumReferences: figure }
    default:
      return requirement
  }
}
