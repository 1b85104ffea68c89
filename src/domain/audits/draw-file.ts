import { z } from 'zod'
import { parseJson } from '../../evaluation/read-portfolio-text.ts'
import { DaySchema } from '../../standards/day.ts'
import { describeIssue, type Fault, faultsOf } from '../../standards/describe-issue.ts'
import { auditKinds } from '../policy/audit-policy.ts'

export const drawFormat = 'attune-audit-draw/1'

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, { error: 'Give a SHA-256 as 64 digits and letters from a to f.' })
  .meta({ description: 'SHA-256, in small hexadecimal' })

/** Stands for one renewal and tells nothing of it (docs/decisions/0037). */
const mark = hash
const marks = z.array(mark)

/** One line without blanks around it, so that everybody hashes the same bytes. */
const line = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => isLine(text), { error: 'Give one line without blanks before or after it.' })

export function isLine(text: string): boolean {
  return text === text.trim().normalize('NFC') && !/\p{Cc}/u.test(text)
}

export const longestSeed = 200
export const longestSource = 500

const AnnouncementSchema = z.strictObject({
  audit: z.uuid().meta({ description: 'The id of the audit; it goes into the hash of the list' }),
  association: z.string().regex(/^[a-z0-9-]+$/, { error: 'Give the short id of an association.' }),
  period: z
    .strictObject({ from: DaySchema, until: DaySchema })
    .meta({ description: 'The period whose renewals are audited' }),
  kind: z.enum(auditKinds).meta({ description: 'Whether a renewal waits for its audit' }),
  sharePercent: z.int().min(1).max(100).meta({ description: 'How many of a hundred are drawn, rounded up' }),
  listed: z.int().min(0).meta({ description: 'How many may be drawn' }),
  forced: z.int().min(0).meta({ description: 'How many are in without being drawn' }),
  listHash: hash,
  seedSource: line(longestSource).meta({ description: 'How the seed comes about, said before it is known' }),
  seedFrom: DaySchema.meta({ description: 'The seed is not known before this day' }),
  announcedOn: DaySchema,
})

const DrawSchema = z.strictObject({
  drawnOn: DaySchema,
  seed: line(longestSeed),
  list: marks.meta({ description: 'Who may be drawn, in order' }),
  forced: marks.meta({ description: 'Who is in without being drawn, in order' }),
  drawn: marks.meta({ description: 'Who is audited, the forced among them, in order' }),
})

/** What an association publishes of an audit: the announcement before the draw, and the same with the draw after it. */
export const DrawFileSchema = z
  .strictObject({
    format: z.literal(drawFormat),
    announcement: AnnouncementSchema,
    draw: DrawSchema.nullable().meta({ description: 'null until the draw' }),
  })
  .meta({ id: 'attune-audit-draw-1', title: 'Attune audit draw, format 1' })

export type Announcement = z.infer<typeof AnnouncementSchema>
export type Draw = z.infer<typeof DrawSchema>
export type DrawFile = z.infer<typeof DrawFileSchema>

const emptyFile = `The file is empty. Give a file in the format ${drawFormat}, as an association publishes it.`

/** Reads a published file; what is wrong with its shape is named place by place. */
export function readDrawFile(
  text: string,
): { readonly file: DrawFile } | { readonly faults: readonly Fault[] } {
  if (text.trim() === '') return { faults: [{ path: '$', message: emptyFile }] }
  const document = parseJson(text)
  if ('message' in document) return { faults: [{ path: '$', message: document.message }] }
  const read = DrawFileSchema.safeParse(document.value, { error: describeIssue })
  return read.success ? { file: read.data } : { faults: faultsOf(read.error, '$', drawFormat) }
}
