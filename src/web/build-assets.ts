import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { projectFolder } from '../standards/project-folder.ts'
import { bundleScript } from './bundle-script.ts'
import { compileStyles } from './compile-styles.ts'

/** One file that pages refer to, in memory, with its compressed forms where they are smaller. */
export interface Asset {
  readonly contentType: string
  readonly body: Uint8Array<ArrayBuffer>
  readonly brotli: Uint8Array<ArrayBuffer> | undefined
  readonly gzip: Uint8Array<ArrayBuffer> | undefined
}

/** All files by name, and the names that every page needs. Names carry a hash of the content. */
export interface Assets {
  readonly files: ReadonlyMap<string, Asset>
  readonly stylesheet: string
  readonly icon: string
  readonly script: string
}

const contentTypes: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
}
const fontFiles = ['latin-400', 'latin-700', 'latin-ext-400', 'latin-ext-700']

/** Compiles the styles once for each state of their sources, keeps the result under dist/, and reads it. */
export async function buildAssets(project = projectFolder()): Promise<Assets> {
  const folder = join(project, 'dist', `web-${hashOfSources(project)}`)
  if (!existsSync(folder)) await build(project, folder)
  return readAssets(folder)
}

async function build(project: string, folder: string): Promise<void> {
  const temporary = `${folder}.${process.pid}`
  rmSync(temporary, { recursive: true, force: true })
  mkdirSync(temporary, { recursive: true })
  const fonts = new Map(
    fontFiles.map((font) => [font, keep(temporary, font, 'woff2', readFont(project, font))]),
  )
  const css = await compileStyles(project, (font) => {
    const name = fonts.get(font)
    if (!name)
      throw new Error(`The styles ask for the font ${font}, which is not among ${fontFiles.join(', ')}.`)
    return name
  })
  keep(temporary, 'attune', 'css', Buffer.from(css))
  keep(temporary, 'attune', 'js', Buffer.from(await bundleScript(project)))
  keep(temporary, 'mark', 'svg', readFileSync(join(sources(project), 'mark.svg')))
  place(temporary, folder)
}

/** Renaming is one step, so that of two processes that build at once neither reads half a folder. */
function place(temporary: string, folder: string): void {
  try {
    renameSync(temporary, folder)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

function keep(folder: string, stem: string, extension: string, body: Buffer): string {
  const name = `${stem}.${hash(body)}.${extension}`
  writeFileSync(join(folder, name), body)
  if (extension === 'woff2') return name
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(body))
  writeFileSync(join(folder, `${name}.gz`), gzipSync(body, { level: 9 }))
  return name
}

function readAssets(folder: string): Assets {
  const names = readdirSync(folder).filter((name) => !/\.(br|gz)$/.test(name))
  return {
    files: new Map(names.map((name) => [name, readAsset(folder, name)])),
    stylesheet: getName(names, '.css'),
    icon: getName(names, '.svg'),
    script: getName(names, '.js'),
  }
}

function readAsset(folder: string, name: string): Asset {
  const read = (suffix: string) => {
    const file = join(folder, `${name}${suffix}`)
    return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined
  }
  const extension = name.slice(name.lastIndexOf('.') + 1)
  return {
    contentType: contentTypes[extension] ?? 'application/octet-stream',
    body: new Uint8Array(readFileSync(join(folder, name))),
    brotli: read('.br'),
    gzip: read('.gz'),
  }
}

function getName(names: readonly string[], ending: string): string {
  const name = names.find((candidate) => candidate.endsWith(ending))
  if (!name) throw new Error(`The folder of assets has no ${ending} file; remove it and start again.`)
  return name
}

function hashOfSources(project: string): string {
  const files = [sources(project), scripts(project)].flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => join(folder, name)),
  )
  const builders = ['build-assets.ts', 'bundle-script.ts', 'compile-styles.ts'].map((name) =>
    join(project, 'src/web', name),
  )
  const packages = [
    'govuk-frontend',
    'sass',
    '@fontsource/atkinson-hyperlegible-next',
    '@simplewebauthn/browser',
  ].map((name) => join(project, 'node_modules', name, 'package.json'))
  return hash(Buffer.concat([...files, ...builders, ...packages].map((file) => readFileSync(file))))
}

function readFont(project: string, font: string): Buffer {
  const folder = join(project, 'node_modules/@fontsource/atkinson-hyperlegible-next/files')
  return readFileSync(join(folder, `atkinson-hyperlegible-next-${font}-normal.woff2`))
}

function sources(project: string): string {
  return join(project, 'src/web/assets')
}

function scripts(project: string): string {
  return join(project, 'src/web/public')
}

function hash(body: Buffer): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 16)
}
