/** Run in the page: what can be operated but has no name to be read out, as HTML. Self-contained, since it is sent there as text. */
export function unnamedControls(): string[] {
  const operable = 'button, a[href], input, select, textarea, [role="button"], [role="combobox"]';
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only this function's text reaches the page
  const hasName = (element: Element) => {
    const labelled = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
    const words = [
      element.getAttribute('aria-label'),
      element.getAttribute('title'),
      element.textContent,
      ...labelled.map((id) => document.getElementById(id)?.textContent),
      element.closest('label')?.textContent,
      ...(element instanceof HTMLInputElement
        ? [...(element.labels ?? [])].map((label) => label.textContent)
        : []),
    ];
    return words.some((text) => text?.trim()) || element.querySelector('[aria-label]') !== null;
  };
  return [...document.querySelectorAll(operable)]
    .filter((element) => !element.closest('[aria-hidden="true"]') && element.getClientRects().length > 0)
    .filter((element) => !hasName(element))
    .map((element) => element.outerHTML.slice(0, 200));
}
