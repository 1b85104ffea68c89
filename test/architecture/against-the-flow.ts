import { dirname, posix } from 'node:path'
import { parseSync } from 'vite'

/** The folders of src/ in the order in which data flows; a file imports only from its own folder and those before it. */
export const flow = ['standards', 'evaluation', 'domain', 'store', 'services', 'jobs', 'web', 'cli']

export interface SourceFile {
  /** Relative to src/, with forward slashes. */
  readonly path: string
  readonly text: string
}

/** Every import that runs against the flow, or leaves src/, as "importer -> imported". */
export function againstTheFlow(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path, text }) =>
    importsOf(path, text)
      .filter((name) => name.startsWith('.'))
      .map((name) => posix.join(dirname(path), name))
      .filter((target) => !isWithTheFlow(path, target))
      .map((target) => `${path} -> ${target}`),
  )
}

function isWithTheFlow(importer: string, imported: string): boolean {
  const from = flow.indexOf(importer.split('/')[0] ?? '')
  const to = flow.indexOf(imported.split('/')[0] ?? '')
  return from >= 0 && to >= 0 && to <= from
}

/** Static, type-only and dynamic imports, and re-exports. */
function importsOf(path: string, text: string): string[] {
  const { module } = parseSync(path, text)
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    text.slice(moduleRequest.start, moduleRequest.end),
  )
  const reexports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
  )
  return [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...dynamic.map((literal) => literal.slice(1, -1)),
    ...reexports,
  ]
}
