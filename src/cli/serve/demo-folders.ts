import { projectFolder } from '../../standards/project-folder.ts'
import { defaultFolders } from '../../store/default-folders.ts'

/**
 * Where a demo keeps everything: beside the real data, the programs included. A cache left in the
 * real folder would make that one look like somebody else's, and the first real start would refuse it.
 */
export function demoFolders(
  dataFolder: string,
  isRoot = process.getuid?.() === 0,
): { dataFolder: string; cacheFolder: string } {
  return defaultFolders(isRoot, projectFolder(), `${dataFolder}-demo`)
}
