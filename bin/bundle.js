// Bundles the command line and what its verbs load when they are used, and runs the bundle from
// memory: nothing is written, so a checkout that can only be read will do.
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Answers what src/cli/main.ts exports. */
export async function importCli(project) {
  const sources = await bundle(project)
  // Verbs load their parts later, so the hooks stay.
  registerHooks({
    resolve(specifier, context, next) {
      const url = URL.parse(specifier, context.parentURL)?.href
      return url && sources.has(url)
        ? { url, format: 'module', shortCircuit: true }
        : next(specifier, context)
    },
    load: (url, context, next) =>
      sources.has(url)
        ? { format: 'module', source: sources.get(url), shortCircuit: true }
        : next(url, context),
  })
  return import(pathToFileURL(join(project, 'dist', 'main.js')).href)
}

/** The text of each bundled file by its address: a place in the project, so that packages are found from there. */
async function bundle(project) {
  const { outputFiles } = await build({
    entryPoints: [join(project, 'src/cli/main.ts')],
    outdir: join(project, 'dist'),
    bundle: true,
    splitting: true,
    write: false,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'inline',
    logLevel: 'warning',
  })
  return new Map(outputFiles.map(({ path, text }) => [pathToFileURL(path).href, text]))
}
