/** An error that the user can fix: its message is one sentence, printed without a stack. */
export class Fault extends Error {
  override name = 'Fault'
}
