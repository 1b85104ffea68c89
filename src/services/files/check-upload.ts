import { fileTypeFromBuffer } from 'file-type'
import { fileLimits } from '../../domain/files/file-limits.ts'
import { type MediaType, mediaTypes } from '../../domain/files/stored-file.ts'
import { checkImage } from './check-image.ts'
import { checkPdf } from './check-pdf.ts'

export type UploadFault =
  | 'empty'
  | 'too-large'
  /** The first bytes are none of the three signatures. */
  | 'other-type'
  /** The signature fits and the rest cannot be read: cut short, damaged, or something else in disguise. */
  | 'unreadable'
  | 'too-many-pixels'
  | 'too-many-pages'
  | 'locked'
  /** Carries programs or other files. */
  | 'active'
  | 'too-slow'

export type UploadCheck =
  | { readonly accepted: true; readonly mediaType: MediaType; readonly bytes: Uint8Array }
  | { readonly accepted: false; readonly reason: UploadFault }

/**
 * Looks at what was uploaded: by its signature, then by reading it whole. The name and the type that
 * the browser claims play no part. An image comes back drawn anew, without what a camera wrote into it.
 */
export async function checkUpload(bytes: Uint8Array): Promise<UploadCheck> {
  if (bytes.length === 0) return { accepted: false, reason: 'empty' }
  if (bytes.length > fileLimits.fileBytes) return { accepted: false, reason: 'too-large' }
  const mediaType = await typeOf(bytes)
  if (mediaType === undefined) return { accepted: false, reason: 'other-type' }
  return mediaType === 'application/pdf' ? checkPdf(bytes) : checkImage(bytes, mediaType)
}

async function typeOf(bytes: Uint8Array): Promise<MediaType | undefined> {
  const found = await fileTypeFromBuffer(bytes)
  return mediaTypes.find((type) => type === found?.mime)
}
