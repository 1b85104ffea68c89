import type { DomainEvidence } from './competency-matrix.ts'

export interface MatrixSums {
  readonly areas: number
  /** Areas for which there is any evidence. */
  readonly shown: number
  /** Domains with areas that have none, each with those areas only. */
  readonly missing: readonly DomainEvidence[]
}

/** How much of a matrix is filled, and what is empty. */
export function sumMatrix(matrix: readonly DomainEvidence[]): MatrixSums {
  const all = matrix.flatMap(({ areas }) => areas)
  return {
    areas: all.length,
    shown: all.filter(({ strongest }) => strongest !== null).length,
    missing: matrix
      .map((domain) => ({ ...domain, areas: domain.areas.filter(({ strongest }) => strongest === null) }))
      .filter(({ areas }) => areas.length > 0),
  }
}
