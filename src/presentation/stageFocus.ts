/** To the first county that can be opened; where the scene shows none, to the list of places. */
export function focusCounties(page: HTMLElement | null): void {
  const targets = ['.on-stage [data-drill]', '[data-choice="place"]']
  const [first] = targets.flatMap((target) => page?.querySelector<HTMLElement>(target) ?? [])
  first?.focus()
}

/** Off whatever has it, so that Space is the next scene's again. */
export function dropFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
