import type { SeatFault } from '../../../domain/exams/read-seat-form.ts'
import type { SeatChange } from '../../../services/exams/office/keep-seats.ts'

/** The words with which an exam office changes somebody's seat. */
export const enSeats = {
  title: (name: string) => `The seat of ${name}`,
  lead: (category: string, part: string) => `${category}, ${part}.`,
  now: (window: string, day: string) => `Booked in “${window}”, to be sat on ${day}.`,
  notBooked: 'This seat is not only booked any more, so nothing about it can be changed here.',
  move: 'Move the seat',
  moveText: 'You may move a seat later than candidates can themselves. Ask them first where you can.',
  window: 'Window',
  choice: (name: string, from: string, to: string) => `${name}: ${from} to ${to}`,
  on: 'Day',
  reason: 'Why',
  reasonHint: 'The candidate reads it in the mail.',
  moveIt: 'Move it, and tell the candidate',
  cancel: 'Cancel the seat',
  cancelText: 'The seat is free for somebody else at once, and the candidate can book another one.',
  cancelIt: 'Cancel it, and tell the candidate',
  did: {
    moved: 'The seat is moved, and the candidate is told.',
    cancelled: 'The seat is cancelled, and the candidate is told.',
  } as Readonly<Record<string, string>>,
  faults: {
    'no-reason': 'Say why: the candidate is told.',
    'long-reason': 'Shorten this to 1,000 characters.',
    'day-outside': 'Choose a day of the window, from today on.',
  } satisfies Record<SeatFault['code'], string>,
  refusals: {
    'wrong-window': 'Choose one of the windows that are offered.',
    'window-closed': 'This window is closed for booking. Choose another one, or open it again.',
    'booking-over': 'This window is over. Choose another one.',
    'day-outside': 'Choose a day of the window, from today on.',
    passed: 'This part is passed already, so that no seat is needed. Cancel it instead.',
    'under-way': 'There is another seat for this part. Look at the list of the office.',
    'too-early': 'This part may be sat again only from a later day on, which the list of the office shows.',
    'asked-too-late': 'That day is too soon. Choose a later one.',
    full: 'No seat of this window is free. Choose another one, or give the window more seats.',
    'no-questions':
      'No questions are chosen for this window yet. Open it under Windows and seats and choose its form first.',
    begun: 'The candidate has begun or given the seat back meanwhile. Go back to the office to see.',
  } satisfies Record<Exclude<SeatChange, 'done'>, string>,
}
