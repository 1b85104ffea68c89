import { join } from 'node:path'
import { projectFolder } from '../../standards/project-folder.ts'
import { type Assets, buildAssets } from '../../web/build-assets.ts'
import { en } from '../messages/en.ts'

const cannotWrite = ['EACCES', 'EPERM', 'EROFS']

/** The styles of the pages; where the folder that keeps them cannot be written, what to do. */
export async function buildOrSay(
  build: () => Promise<Assets> = buildAssets,
): Promise<{ readonly assets: Assets } | { readonly problem: string }> {
  try {
    return { assets: await build() }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!cannotWrite.includes(code)) throw error
    return { problem: en.serve.cannotKeepStyles(join(projectFolder(), 'dist')) }
  }
}
