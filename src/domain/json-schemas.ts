import { z } from 'zod'
import { EvaluationSchema } from '../evaluation/evaluation-schema.ts'
import { PortfolioSchema } from '../evaluation/portfolio.ts'
import { EditionSchema, OverlaySchema } from '../standards/schema.ts'
import { DrawFileSchema } from './audits/draw-file.ts'

/** A published JSON Schema and the file under schemas/ that holds it. */
interface PublishedSchema {
  readonly file: string
  readonly schema: z.core.JSONSchema.BaseSchema
}

/** The JSON Schemas of our formats (draft 2020-12), from the very schemas that documents are read with. */
export function jsonSchemas(): PublishedSchema[] {
  const StandardSchema = z
    .union([EditionSchema, OverlaySchema])
    .meta({ title: 'Attune standard, format 1: an edition, or an overlay that extends one' })
  return [
    publish('attune-portfolio-1', PortfolioSchema),
    publish('attune-evaluation-1', EvaluationSchema),
    publish('attune-standard-1', StandardSchema),
    publish('attune-audit-draw-1', DrawFileSchema),
  ]
}

function publish(name: string, schema: z.ZodType): PublishedSchema {
  const file = `${name}.schema.json`
  const { $schema, $ref, $defs = {}, ...own } = z.toJSONSchema(schema, { io: 'input', override: tidy })
  const { [name]: root = {}, ...shared } = $defs
  const { id: _, ...body } = { ...own, ...root }
  const definitions = Object.keys(shared).length > 0 ? { $defs: shared } : {}
  return { file, schema: { ...($schema ? { $schema } : {}), $id: file, ...body, ...definitions } }
}

/** Draft 2020-12 takes `format` as a remark only, so a day carries a pattern as well; bounds of the engine say nothing. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format === 'date') jsonSchema.pattern = '^\\d{4}-\\d{2}-\\d{2}$'
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
}
