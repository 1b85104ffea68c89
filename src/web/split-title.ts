/** Titles of standards name the place last: "Mentor-Clinical, Virginia". */
export function splitTitle(title: string): { readonly name: string; readonly place: string } {
  const comma = title.lastIndexOf(', ')
  return comma < 0
    ? { name: title, place: '' }
    : { name: title.slice(0, comma), place: title.slice(comma + 2) }
}
