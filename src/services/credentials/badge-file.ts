import { bakeSvg } from '../../domain/credentials/bake-svg.ts'
import { type BadgeWords, drawBadge } from '../../domain/credentials/draw-badge.ts'
import { categoryNames } from '../../evaluation/messages/english-words.ts'
import type { KeptBadge } from '../../store/credentials/badges.ts'
import { bakePng } from './bake-png.ts'
import { drawPicture } from './draw-picture.ts'
import { en } from './messages/en.ts'

/** The forms in which a badge is taken along. */
export const badgeForms = ['json', 'jwt', 'png', 'svg'] as const
export type BadgeForm = (typeof badgeForms)[number]

export interface BadgeFile {
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** A badge as a file: what was signed as it stands, or a picture that carries it. */
export async function writeBadgeFile(badge: KeptBadge, issuer: string, form: BadgeForm): Promise<BadgeFile> {
  switch (form) {
    case 'json':
      return { mediaType: 'application/vc+ld+json', bytes: Buffer.from(badge.credential) }
    case 'jwt':
      return { mediaType: 'application/vc+jwt', bytes: Buffer.from(badge.jwt) }
    case 'png': {
      const picture = await drawPicture(wordsOf(badge, issuer))
      return { mediaType: 'image/png', bytes: bakePng(picture, badge.credential) }
    }
    case 'svg':
      return {
        mediaType: 'image/svg+xml',
        bytes: Buffer.from(bakeSvg(drawBadge(wordsOf(badge, issuer)), badge.credential)),
      }
    default:
      return form satisfies never
  }
}

function wordsOf({ category, nameShown, number }: KeptBadge, issuer: string): BadgeWords {
  const named = Object.entries(categoryNames).find(([id]) => id === category)?.[1] ?? category
  return { title: en.picture, category: named, holder: nameShown, issuer, number }
}
