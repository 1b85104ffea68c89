import type { ExamItem } from '../../../domain/exams/exam-item.ts'
import { zipStored } from '../../portfolio/table/zip-stored.ts'
import { dialects, type QtiVersion } from './dialects.ts'
import { writeItem } from './write-item.ts'
import { element, writeXml } from './write-xml.ts'

/** Items as a package: a file each, and the manifest that lists them. */
export function writePackage(items: readonly ExamItem[], version: QtiVersion): Buffer {
  const files = items.map((item) => ({
    name: `items/item-${item.code}.xml`,
    bytes: Buffer.from(writeItem(item, version)),
  }))
  const manifest = writeManifest(
    files.map(({ name }) => name),
    version,
  )
  return zipStored([{ name: 'imsmanifest.xml', bytes: Buffer.from(manifest) }, ...files])
}

function writeManifest(names: readonly string[], version: QtiVersion): string {
  const { manifestNamespace, packageName, packageVersion, resourceType } = dialects[version]
  const resources = names.map((href, index) =>
    element('resource', { identifier: `item-${index + 1}`, type: resourceType, href }, [
      element('file', { href }),
    ]),
  )
  return writeXml(
    element('manifest', { xmlns: manifestNamespace, identifier: 'attune-items' }, [
      element('metadata', {}, [
        element('schema', {}, [packageName]),
        element('schemaversion', {}, [packageVersion]),
      ]),
      element('organizations'),
      element('resources', {}, resources),
    ]),
  )
}
