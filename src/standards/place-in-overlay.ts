import type { Overlay } from './extend-edition.ts'
import type { Edition } from './schema.ts'

/** Where a fault of the merged edition is to be mended in the overlay's file: a requirement lies there under `change` or `add`. */
export function placeInOverlay(path: string, base: Edition, overlay: Overlay): string {
  const inherited = overlay.leaveOut.length > 0 ? '$.leaveOut' : '$.extends'
  const [, index, rest = ''] = /^\$\.requirements\[(\d+)\](.*)$/.exec(path) ?? []
  if (index !== undefined) return placeOfRequirement(+index, rest) ?? inherited

  const [, field = ''] = /^\$\.(\w+)/.exec(path) ?? []
  return overlay[field] === undefined ? inherited : path

  function placeOfRequirement(position: number, field: string): string | undefined {
    const kept = base.requirements.filter(({ id }) => !overlay.leaveOut.includes(id))
    const former = kept[position]
    if (!former) return `$.add[${position - kept.length}]${field}`
    return overlay.change[former.id] ? `$.change.${former.id}${field}` : undefined
  }
}
