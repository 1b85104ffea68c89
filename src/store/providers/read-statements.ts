import { z } from 'zod'
import { StatementSchema } from '../../domain/providers/standing.ts'

const StatementsSchema = z.array(StatementSchema).readonly()

/** Statements as the database keeps them. */
export function readStatements(stored: unknown) {
  return StatementsSchema.parse(stored)
}
