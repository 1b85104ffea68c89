import type { FilePurpose, ScanResult } from '../../../domain/files/stored-file.ts'
import type { UploadOutcome } from '../../../services/files/upload-file.ts'

type Refusal = Extract<UploadOutcome, { accepted: false }>['reason']

const refusals: Readonly<Record<Refusal, string>> = {
  empty: 'This file is empty. Choose another one.',
  'too-large': 'This file is larger than 10 MB. Scan it with fewer dots per inch, or split it.',
  'other-type':
    'This is not a PDF, PNG or JPEG file. Print it to a PDF or take a photo of it, and choose that.',
  unreadable: 'This file cannot be read to its end. Open it, save it anew as a PDF, and choose that one.',
  'too-many-pixels': 'This picture is larger than 50 million pixels. Save it in a smaller size.',
  'too-many-pages': 'This PDF has more than 200 pages. Take out the pages that matter, and choose those.',
  locked:
    'This PDF is locked with a password or against copying. Open it, print it to a new PDF, and choose that one.',
  active:
    'This PDF carries a program or other files inside, which nobody needs for a transcript. Print it to a new PDF, and choose that one.',
  'too-slow': 'This file took too long to read. Print it to a new PDF, and choose that one.',
  'no-room': 'Your files would come to more than 200 MB. Remove one that you no longer need.',
  'no-entry': 'The entry that this file belongs to is no longer there. Bring the entry back first.',
}

const purposes: Readonly<Record<FilePurpose, string>> = {
  transcript: 'Transcript',
  certificate: 'Certificate',
  other: 'Something else',
}

const scans: Readonly<Record<ScanResult, string>> = {
  waiting: 'Waits to be checked for malware',
  clean: 'Checked for malware',
  infected: 'Refused: malware was found in it',
  'not-scanned': 'Not scanned for malware',
}

/** The words about files of evidence. */
export const enFiles = {
  title: 'Files',
  of: (entry: string) => `Files of ${entry}`,
  none: 'No files yet.',
  add: 'Add a file',
  lead: 'Transcripts, certificates and whatever else shows what this entry says.',
  field: 'File',
  hint: 'PDF, PNG or JPEG, at most 10 MB. A picture is stored without the place and time that the camera wrote into it.',
  again: 'Browsers forget a chosen file, so please choose it again.',
  purpose: 'What is it?',
  missing: 'Choose a file.',
  purposeMissing: 'Say what the file is.',
  upload: 'Upload',
  back: 'Back to the entry',
  backToAudit: 'Back to the audit, and the other entries that it asks for',
  remove: 'Remove',
  download: 'Download',
  uploaded: 'Your file is stored.',
  waits: 'Your file is stored, and can be opened once it was checked for malware.',
  infected: 'Malware was found in this file, so it was not kept.',
  removed: 'The file was removed.',
  refusals,
  purposes,
  scans,
  scanWords: (words: string) => `The scanner calls it ${words}.`,
  kilobytes: (figure: string) => `${figure} kB`,
  megabytes: (figure: string) => `${figure} MB`,
  closed: {
    quarantined: {
      title: 'This file waits to be checked',
      text: 'It can be opened once it was checked for malware. Come back a little later.',
    },
    refused: { title: 'This file was refused', text: 'Malware was found in it, so it was not kept.' },
    lost: {
      title: 'This file cannot be opened',
      text: 'What is stored is not what was uploaded. Remove it and upload it again, and tell your association.',
    },
  },
}
