import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { jsonSchemas } from '../src/domain/json-schemas.ts'
import { projectFolder } from '../src/standards/project-folder.ts'

const folder = join(projectFolder(), 'schemas')
mkdirSync(folder, { recursive: true })
for (const { file, schema } of jsonSchemas()) {
  writeFileSync(join(folder, file), `${JSON.stringify(schema, null, 2)}\n`)
  console.log(`schemas/${file}`)
}
