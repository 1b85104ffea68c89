import { mean } from './item-figures.ts'

/** One mark of a script as a share of its points, from 0 to 1. */
export interface GivenMark {
  readonly script: string
  readonly marker: string
  readonly share: number
  /** The exam window in which the script was sat, in a form that sorts by time. */
  readonly window: string
}

interface Severity {
  readonly marker: string
  /** Scripts that somebody else marked too. */
  readonly shared: number
  /** Mean difference from the others on those scripts: below 0 is stricter, above is milder. */
  readonly difference: number
}

/**
 * How strict somebody marks, as the mean difference from the mean of the other markers of the same scripts. It asks
 * for no model and is open to be worked out by hand, which twenty candidates a year allow for and no more:
 * Myford and Wolfe, "Detecting and measuring rater effects", Journal of Applied Measurement 4 (2003), 386-422,
 * name it severity/leniency on shared work.
 */
export function measureSeverity(marks: readonly GivenMark[]): Severity[] {
  const differences = listDifferences(marks)
  return [...Map.groupBy(differences, ({ marker }) => marker)]
    .map(([marker, own]) => ({
      marker,
      shared: own.length,
      difference: mean(own.map(({ difference }) => difference)),
    }))
    .toSorted((one, other) => one.marker.localeCompare(other.marker, 'en'))
}

interface Drift {
  readonly marker: string
  /** From the earliest window to the latest. */
  readonly windows: readonly {
    readonly window: string
    readonly shared: number
    readonly difference: number
  }[]
}

/** The same difference window by window: a marker who grows stricter or milder shows. */
export function measureDrift(marks: readonly GivenMark[]): Drift[] {
  const windows = [...Map.groupBy(marks, ({ window }) => window)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  const measured = windows.map(([window, within]) => ({ window, severity: measureSeverity(within) }))
  return measureSeverity(marks).map(({ marker }) => ({
    marker,
    windows: measured.flatMap(({ window, severity }) =>
      severity
        .filter((each) => each.marker === marker)
        .map(({ shared, difference }) => ({ window, shared, difference })),
    ),
  }))
}

function listDifferences(marks: readonly GivenMark[]) {
  return [...Map.groupBy(marks, ({ script }) => script).values()].flatMap((together) =>
    together.flatMap(({ marker, share }) => {
      const others = together.filter((other) => other.marker !== marker)
      return others.length === 0
        ? []
        : [{ marker, difference: share - mean(others.map((other) => other.share)) }]
    }),
  )
}
