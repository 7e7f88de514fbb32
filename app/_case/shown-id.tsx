/** Names the text that this form answers, by its id; the door refuses the answer once another was shown. */
export function ShownId({ id }: { id: string }) {
  return <input type="hidden" name="shownId" value={id} />
}
