/** How an instant is written for people in one time zone, such as Nov 21, 2026, 4:05 PM EST. */
export function createInstantFormat(locale: string, timeZone: string): (instant: Date) => string {
  const { format } = new Intl.DateTimeFormat(locale, {
    timeZone,
    month: 'short',
    day: 'numeric',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  return (instant) => format(instant).replaceAll('\u202f', ' ')
}
