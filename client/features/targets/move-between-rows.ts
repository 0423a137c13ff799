import type { KeyboardEvent } from 'react';

/** Alt and an arrow go from a field to the same field of the row above or below; in a text Escape and Enter mean something else. */
export function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const from = event.target instanceof HTMLElement ? event.target : null;
  const cell = from?.closest('td');
  const row = cell?.closest('tr');
  if (!cell || !row) return;
  const place = [...row.children].indexOf(cell);
  const next = event.key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling';
  for (let other = row[next]; other; other = other[next]) {
    const field = other.children[place]?.querySelector<HTMLElement>('input, button, a');
    // Rows opened below others and those that only measure have no fields.
    if (!field || other.getAttribute('aria-hidden') === 'true') continue;
    event.preventDefault();
    field.focus();
    return;
  }
}
