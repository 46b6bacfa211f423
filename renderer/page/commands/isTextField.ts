/** True where typing belongs to a field. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !/^(checkbox|radio|range|button)$/.test(target.type))
  )
}

/** True where undo means the field's own: in a text field, but for one that says that nothing was typed into it since its last line was taken. */
export function hasOwnUndo(target: EventTarget | null): boolean {
  return isTextField(target) && !(target instanceof HTMLElement && target.dataset.nothingToUndo !== undefined)
}
