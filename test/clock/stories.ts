import type { Story } from './oracle.ts'

const ny = 'America/New_York'
const sydney = 'Australia/Sydney'
const since = '2026-01-15'
const winter = { knownFrom: '2027-11-20', from: '2027-12-20', to: '2028-01-05' }
const afterwards = { knownFrom: '2027-12-28', from: '2028-01-06', to: '2028-01-09' }

const at = (zone: string, name: string, expiresOn: string, more: Partial<Story> = {}): Story => ({
  name,
  zone,
  since,
  expiresOn,
  deeds: [],
  rests: zone === ny ? [winter, afterwards] : [],
  ...more,
})

/** Both changes of the clocks in both places, leap day, the turn of the year, rests, and what people do meanwhile. */
export const stories: readonly Story[] = [
  at(ny, 'leap day', '2028-02-29'),
  at(ny, 'warned on leap day', '2028-03-14'),
  at(ny, 'warned long before on leap day', '2028-04-29'),
  at(ny, 'the day after leap day', '2028-03-01'),
  at(ny, 'clocks go back', '2027-11-07'),
  at(ny, 'clocks go forward', '2028-03-12'),
  at(ny, 'warned as clocks go forward', '2028-03-26'),
  at(ny, 'within the rest', '2027-12-24'),
  at(ny, 'first day of the rest', '2027-12-20'),
  at(ny, 'last day of the rest', '2028-01-05'),
  at(ny, 'within the rest that follows', '2028-01-07'),
  at(ny, 'the day before the rest', '2027-12-19'),
  at(ny, 'stops after the first warning', '2028-02-10', { deeds: [{ on: '2028-01-20', does: 'stop' }] }),
  at(ny, 'submits between the warnings', '2028-04-20', { deeds: [{ on: '2028-03-15', does: 'submit' }] }),
  at(ny, 'submits on the last day', '2027-10-15', { deeds: [{ on: '2027-10-15', does: 'submit' }] }),
  at(ny, 'does something, and has a new last day', '2027-10-01', {
    deeds: [{ on: '2027-09-20', does: { movesTo: '2028-05-31' } }],
  }),
  at(ny, 'nobody was there to warn', '2027-06-20'),
  at(ny, 'waits for a short time only', '2027-08-11', { since: '2027-07-12' }),
  at(ny, 'never in this year', '2029-01-31'),
  at(sydney, 'clocks go forward there', '2027-10-03'),
  at(sydney, 'clocks go back there', '2028-04-02'),
  at(sydney, 'leap day there', '2028-02-29'),
  at(sydney, 'the turn of the year there', '2027-12-31'),
  at(sydney, 'stops before anything came', '2028-05-05', { deeds: [{ on: '2027-09-01', does: 'stop' }] }),
]
