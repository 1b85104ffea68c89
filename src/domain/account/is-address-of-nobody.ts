/** Whether an address is the one that an account keeps once its person has left: no mail goes there. */
export function isAddressOfNobody(address: string): boolean {
  return address.toLowerCase().endsWith('@deleted.invalid')
}
