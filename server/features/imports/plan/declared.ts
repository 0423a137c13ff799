import { createHash } from 'node:crypto';
import type { Label } from '../../../contract/graph-model.ts';
import type { ThingRef } from '../rows/draft.ts';

const SEVERAL = '';

/** The id a thing gets that has none of ours: the same for the same name and codes, whichever file they come in. */
export function derivedId(
  label: Label,
  { name, legalName, listingCode, creditCode, code, chain }: ThingRef,
): string {
  const identity = [label, listingCode ?? creditCode ?? code ?? '', legalName ?? name ?? '', chain ?? ''];
  return `${label.toLowerCase()}:import-${hexOf(JSON.stringify(identity))}`;
}

/** 16 hexadecimal digits that stand for a text. */
export function hexOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * The things the file itself is about, by all they go by, so that its rows may name each other in any order. Holds a
 * name and an id for each of them and nothing else.
 */
export class Declared {
  #ids = new Map<string, string>();
  #withdrawn = new Set<string>();
  /** Ids that were asked for and found here. */
  readonly used = new Set<string>();

  declare(label: Label, ref: ThingRef, id: string): void {
    for (const key of keysOf(label, ref)) {
      const known = this.#ids.get(key);
      this.#ids.set(key, known === undefined || known === id ? id : SEVERAL);
    }
    this.#ids.set(`id ${id}`, id);
  }

  /** A thing that is not taken in after all. */
  withdraw(id: string): void {
    this.#withdrawn.add(id);
  }

  /** Whether several things of the file carry this code. */
  isContested(label: Label, ref: ThingRef): boolean {
    return codeKeys(label, ref).some((key) => this.#ids.get(key) === SEVERAL);
  }

  /** Which of the file's things this names; several where it is not clear. */
  find(ref: ThingRef): readonly string[] {
    if (ref.id !== undefined) return this.#give([this.#ids.get(`id ${ref.id}`)]);
    const byCode = ref.labels.flatMap((label) => codeKeys(label, ref).map((key) => this.#ids.get(key)));
    const byName = ref.labels.flatMap((label) => nameKeys(label, ref).map((key) => this.#ids.get(key)));
    const codes = byCode.filter((id) => id !== undefined);
    const names = byName.filter((id) => id !== undefined);
    if (codes.length === 0) return this.#give(names);
    if (ref.name === undefined && ref.legalName === undefined) return this.#give(codes);
    return this.#give(codes.filter((id) => names.includes(id) || names.includes(SEVERAL)));
  }

  /** Whether somebody of the file carries its code. */
  knowsCode(ref: ThingRef): boolean {
    return ref.labels.some((label) => codeKeys(label, ref).some((key) => this.#ids.has(key)));
  }

  #give(ids: readonly (string | undefined)[]): string[] {
    const found = [...new Set(ids.filter((id) => id !== undefined))].filter(
      (id) => id === SEVERAL || !this.#withdrawn.has(id),
    );
    if (found.length === 1 && found[0] !== undefined && found[0] !== SEVERAL) this.used.add(found[0]);
    return found.includes(SEVERAL) ? ['', ''] : found;
  }
}

function codeKeys(label: Label, { listingCode, creditCode, code }: ThingRef): string[] {
  return [
    ...(listingCode === undefined ? [] : [`listing ${label} ${listingCode}`]),
    ...(creditCode === undefined ? [] : [`credit ${label} ${creditCode}`]),
    ...(code === undefined ? [] : [`code ${label} ${code}`]),
  ];
}

function nameKeys(label: Label, { name, legalName, chain }: ThingRef): string[] {
  const within = chain === undefined ? '' : ` in ${chain}`;
  return [name, legalName].flatMap((one) => (one === undefined ? [] : [`name ${label} ${one}${within}`]));
}

/** A segment is found with its chain named or not. */
function keysOf(label: Label, ref: ThingRef): string[] {
  const { chain: _, ...anywhere } = ref;
  return [...new Set([...codeKeys(label, ref), ...nameKeys(label, ref), ...nameKeys(label, anywhere)])];
}
