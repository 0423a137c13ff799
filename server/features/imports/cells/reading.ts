/**
 * What a cell says, in the product's own form. `notes` tell a person what was taken to be meant where the writing left
 * room: nothing is altered without one. Where it leaves too much room the cell is refused with what was expected.
 */
export type Reading<T> = { ok: true; value: T; notes: readonly string[] } | { ok: false; expected: string };

export const read = <T>(value: T, ...notes: readonly string[]): Reading<T> => ({ ok: true, value, notes });
export const refuse = <T>(expected: string): Reading<T> => ({ ok: false, expected });
