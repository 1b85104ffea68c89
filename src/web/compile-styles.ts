import { join } from 'node:path'

/** The style sheet as CSS; `fontFile` answers the name under which a font of `font-file("…")` is served. */
export async function compileStyles(project: string, fontFile: (font: string) => string): Promise<string> {
  // Loaded only where there is something to compile: a later start does without it.
  const { compile, SassString } = await import('sass')
  const { css } = compile(join(project, 'src/web/assets/attune.scss'), {
    style: 'compressed',
    loadPaths: [join(project, 'node_modules')],
    functions: {
      'font-file($name)': ([name]) => {
        if (!name) throw new Error('font-file() needs the name of a font.')
        return new SassString(fontFile(name.assertString('name').text), { quotes: true })
      },
    },
  })
  return css
}
