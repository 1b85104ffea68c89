/** Writes an instant with the name of its time zone, as "November 21, 2026 at 3:41 PM EST". */
export function createMomentFormat(locale: string, timeZone: string): (instant: Date) => string {
  const style = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  })
  return (instant) => style.format(instant)
}
