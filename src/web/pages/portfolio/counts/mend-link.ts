import { isKeptSection, type PortfolioEntry } from '../../../../domain/portfolio/entry.ts'
import type { Mend } from '../../../../domain/portfolio/tell-entry.ts'
import { paths } from '../../../paths.ts'

/** Where the mend is done, where there is such a page; the words of the link are those of the mend. */
export function mendLink(mend: Mend, entry: PortfolioEntry): string | undefined {
  switch (mend) {
    case 'complete':
    case 'tell-degree':
    case 'official-transcript':
    case 'tell-supervised':
    case 'tell-families':
    case 'tell-services':
    case 'split':
    case 'add-topic':
    case 'tell-reach':
      return isKeptSection(entry.section) ? paths.editEntry.href(entry.section, entry.id) : undefined
    case 'tell-standing':
      return entry.section === 'rsc' && entry.body.provider !== undefined
        ? paths.provider.href(entry.body.provider)
        : undefined
    case 'tell-practice':
      return paths.newEntry.href('work')
    case 'other-provider':
      return paths.providers.href()
    case 'wait':
    case 'ask-again':
    case 'nothing':
      return undefined
    default:
      return mend satisfies never
  }
}
