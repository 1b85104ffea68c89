// Bundles the command line and the server it can start, and runs the bundle from memory:
// nothing is written, so a checkout that can only be read will do.
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

/** Answers what src/cli/main.ts exports. */
export async function importCli(project) {
  const source = await bundle(project)
  // Named as a file of the project, so that packages are found from there.
  const url = pathToFileURL(join(project, 'dist', 'cli.js')).href
  const hooks = registerHooks({
    resolve: (specifier, context, next) =>
      specifier === url ? { url, format: 'module', shortCircuit: true } : next(specifier, context),
    load: (address, context, next) =>
      address === url ? { format: 'module', source, shortCircuit: true } : next(address, context),
  })
  try {
    return await import(url)
  } finally {
    hooks.deregister()
  }
}

async function bundle(project) {
  const { outputFiles } = await build({
    entryPoints: [join(project, 'src/cli/main.ts')],
    outfile: join(project, 'dist/cli.js'),
    bundle: true,
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
  return outputFiles[0].text
}
