import { join } from 'node:path'
import { build } from 'esbuild'

/** The one script of the pages: custom elements that help where scripts run, and that nothing depends on. */
export async function bundleScript(project: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(project, 'src/web/public/main.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'error',
  })
  const [file] = outputFiles
  if (!file) throw new Error('The script of the pages came out empty.')
  return file.text
}
