import { expect, test } from 'vitest'
import { associationPolicy } from '../../../domain/policy/association-policy.ts'
import { enSettings } from './en-settings.ts'

const defaults = associationPolicy.parse({})
const fieldsOf = (parts: object) =>
  Object.fromEntries(Object.entries(parts).map(([part, fields]) => [part, Object.keys(fields).sort()]))

test('every setting of the schema has words of its own, and no words are without a setting', () => {
  const described = Object.entries(enSettings).map(([part, { fields }]) => [part, fields])

  expect(fieldsOf(Object.fromEntries(described))).toEqual(fieldsOf(defaults))
})

test('every choice offers exactly what the schema takes, so that its default can be chosen', () => {
  const partSchemas = Object.entries(associationPolicy.shape)
  const choices = partSchemas.flatMap(([part, schema]) =>
    Object.entries(enSettings).flatMap(([name, { fields }]) =>
      name === part
        ? Object.entries(fields).flatMap(([field, setting]) =>
            setting.kind === 'choice' ? [{ schema, field, values: Object.keys(setting.choices) }] : [],
          )
        : [],
    ),
  )

  expect(choices.length).toBeGreaterThan(5)
  for (const { schema, field, values } of choices) {
    for (const value of values) expect(schema.safeParse({ [field]: value }).error).toBeUndefined()
    const taken = schema.safeParse({ [field]: 'something else' }).error?.issues[0]
    expect([field, taken && 'values' in taken ? taken.values : []]).toEqual([field, values])
  }
})
