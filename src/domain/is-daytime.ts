/** Whether it is between seven in the morning and nine at night there: nobody is reminded of anything at night. */
export function isDaytime(instant: Date, timeZone: string): boolean {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', timeZone }).format(instant))
  return hour >= 7 && hour <= 20
}
