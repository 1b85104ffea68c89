import { z } from 'zod'
import type { Checkpoint } from '../../store/record/checkpoints.ts'

const LineSchema = z.strictObject({
  format: z.literal('attune-checkpoint/1'),
  association: z.uuid(),
  number: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  signedAt: z.iso.datetime({ precision: 3 }),
  key: z.string().regex(/^[\w-]{43}$/),
  signature: z.string().regex(/^[\w-]{86}$/),
})

/** A checkpoint as one line of the file. */
export function writeCheckpointLine(checkpoint: Checkpoint): string {
  const { associationId, number, hash, signedAt, key, signature } = checkpoint
  const line: z.infer<typeof LineSchema> = {
    format: 'attune-checkpoint/1',
    association: associationId,
    number,
    hash,
    signedAt: signedAt.toISOString(),
    key,
    signature,
  }
  return `${JSON.stringify(line)}\n`
}

/** Undefined where the line is none. */
export function readCheckpointLine(text: string): Checkpoint | undefined {
  const read = LineSchema.safeParse(parseOrNothing(text))
  if (!read.success) return undefined
  const { association, number, hash, signedAt, key, signature } = read.data
  return { associationId: association, number, hash, signedAt: new Date(signedAt), key, signature }
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
