// Bundles the command line and the server it can start into one file under dist/.
// The name carries a hash of the content, so that two processes can bundle at once
// and neither reads a half-written file.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

/** Answers the path of the bundle of src/cli/main.ts, made anew only when the sources changed. */
export async function bundleCli(project) {
  const { outputFiles } = await build({
    entryPoints: [join(project, 'src/cli/main.ts')],
    outfile: 'cli.js',
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
  const content = outputFiles[0].contents
  const name = `cli-${createHash('sha256').update(content).digest('hex').slice(0, 16)}.js`
  return place(join(project, 'dist'), name, content)
}

function place(folder, name, content) {
  const target = join(folder, name)
  if (existsSync(target)) return target

  mkdirSync(folder, { recursive: true })
  const temporary = join(folder, `${name}.${process.pid}`)
  writeFileSync(temporary, content)
  renameSync(temporary, target)
  forgetOlder(folder, name)
  return target
}

function forgetOlder(folder, current) {
  const yesterday = Date.now() - 24 * 60 * 60 * 1000
  for (const file of readdirSync(folder)) {
    const isOlder = /^cli-[0-9a-f]{16}\.js$/.test(file) && file !== current
    if (isOlder && statSync(join(folder, file)).mtimeMs < yesterday)
      rmSync(join(folder, file), { force: true })
  }
}
