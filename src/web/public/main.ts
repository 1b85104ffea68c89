import { KeepsTyping } from './keeps-typing.ts'
import { PasskeyButton } from './passkey-button.ts'

customElements.define('at-keeps-typing', KeepsTyping)
customElements.define('at-passkey-button', PasskeyButton)
