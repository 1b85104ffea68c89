import type { ApplicationMeans } from '../../../services/applications/application-means.ts'
import { paths } from '../../paths.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'

/** What the services of applications are given by the pages. */
export function meansOf({ site, standards }: PortfolioParts): ApplicationMeans {
  return {
    standards,
    sendMail: site.sendMail,
    dayOf: site.dayOf,
    links: {
      letter: (id, letter) => `${site.baseUrl}${paths.letter.href(id, letter)}`,
      workbench: (association) => `${site.baseUrl}${paths.workbench.href(association)}`,
    },
  }
}
