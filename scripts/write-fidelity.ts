import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadClauseLists } from '../src/standards/clause-list.ts'
import { fidelityPage } from '../src/standards/fidelity-page.ts'
import { loadStandards } from '../src/standards/load-standards.ts'
import { projectFolder } from '../src/standards/project-folder.ts'

writeFileSync(join(projectFolder(), 'docs', 'fidelity.md'), fidelityPage(loadClauseLists(), loadStandards()))
