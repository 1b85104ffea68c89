import sharp from 'sharp'
import { fileLimits } from '../../domain/files/file-limits.ts'
import type { UploadCheck } from './check-upload.ts'

/**
 * Draws an image anew, the right way up: place, camera and whatever was hidden behind its end are gone.
 * A picture is refused by the size that it claims, before anything is unpacked.
 */
export async function checkImage(
  bytes: Uint8Array,
  mediaType: 'image/png' | 'image/jpeg',
): Promise<UploadCheck> {
  const image = sharp(bytes, { failOn: 'error', limitInputPixels: fileLimits.pixels }).timeout({
    seconds: fileLimits.readingSeconds,
  })
  try {
    const upright = image.autoOrient()
    const drawn = await (mediaType === 'image/png'
      ? upright.png()
      : upright.jpeg({ quality: 88, mozjpeg: false })
    ).toBuffer()
    if (drawn.length > fileLimits.fileBytes) return { accepted: false, reason: 'too-large' }
    return { accepted: true, mediaType, bytes: drawn }
  } catch (error) {
    return { accepted: false, reason: reasonOf(error) }
  }
}

/** sharp tells its refusals apart by their words only. */
function reasonOf(error: unknown) {
  const words = error instanceof Error ? error.message : ''
  if (words.includes('exceeds pixel limit')) return 'too-many-pixels'
  return words.includes('timeout') ? 'too-slow' : 'unreadable'
}
