import { CountsGaps } from './counts-gaps.ts'
import { CountsLeft } from './counts-left.ts'
import { ExamSitting } from './exam-sitting.ts'
import { KeepsTyping } from './keeps-typing.ts'
import { MarksRead } from './marks-read.ts'
import { PasskeyButton } from './passkey-button.ts'

customElements.define('at-counts-gaps', CountsGaps)
customElements.define('at-counts-left', CountsLeft)
customElements.define('at-exam', ExamSitting)
customElements.define('at-keeps-typing', KeepsTyping)
customElements.define('at-marks-read', MarksRead)
customElements.define('at-passkey-button', PasskeyButton)
