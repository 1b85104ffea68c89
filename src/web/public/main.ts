import { KeepsTyping } from './keeps-typing.ts'

customElements.define('at-keeps-typing', KeepsTyping)
