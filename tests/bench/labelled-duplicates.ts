import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Candidate } from '../../server/features/reconciliation/candidate.ts';
import { soundOf } from '../../server/features/reconciliation/sound.ts';

const rows = <T extends z.ZodType>(folder: string, file: string, row: T): z.output<T>[] =>
  z.array(row).parse(parse(readFileSync(join(folder, file)), { columns: true, relax_quotes: true }));
const idOf = (code: string) => `company:${code}`;
const digits = (code: string) => code.replace(/\D/g, '').slice(0, 6);

/** How a second record of a firm was made. The last is no work of ours: another table of the same data writes it so. */
export const KINDS = ['width', 'form', 'place', 'code', 'slip', 'sound', 'elsewhere'] as const;
type Kind = (typeof KINDS)[number];

export type Labelled = {
  candidates: Candidate[];
  /** The id of each second record, with the firm it is of and how it was made. */
  truth: Map<string, { of: string; kind: Kind }>;
  /** Firms that carry one wrong code together: no two of them are one. */
  wrongCodes: number;
};

/** Every so many firms one gets a second record. */
const EVERY = 3;

/**
 * Listed companies of a public data set, some with a second record of which it is known whose it is. A firm's full name is
 * unique there, so two rows are two firms; rows that share a code are left out unless the code is one of the wrong ones, as
 * nobody can tell a renamed firm from a mistaken code by the table alone. Second records have no code unless that is all
 * they have in common, so that nothing is found by the very code that says what is right.
 */
export function labelledDuplicates(folder: string): Labelled {
  const companies = rows(
    folder,
    'companies.csv',
    z.object({ code: z.string(), name: z.string(), fullname: z.string() }),
  ).map((row) => ({ ...row, code: digits(row.code) }));
  const carriers = new Map<string, number>();
  for (const { code } of companies) carriers.set(code, (carriers.get(code) ?? 0) + 1);
  const clean = companies.filter(({ code }) => carriers.get(code) === 1);
  const wrong = companies.filter(({ code }) => (carriers.get(code) ?? 0) > 3);

  const candidates = [
    ...clean.map(({ code, name, fullname }) => record(idOf(code), name, fullname, code)),
    ...wrong.map(({ code, name, fullname }, at) => record(`company:wrong-${at}`, name, fullname, code)),
  ];
  const truth = new Map<string, { of: string; kind: Kind }>();
  const twin = (kind: Kind, of: string, candidate: Omit<Candidate, 'id'>) => {
    const id = `company:twin-${truth.size}`;
    truth.set(id, { of: idOf(of), kind });
    candidates.push({ ...candidate, id });
  };

  const homophones = homophonesOf(clean.map(({ fullname }) => fullname).join(''));
  const made = KINDS.slice(0, -1);
  for (const [at, firm] of clean.entries()) {
    if (at % EVERY !== 0) continue;
    const kind = made[(at / EVERY) % made.length];
    const other = kind && written(kind, firm, homophones);
    if (kind && other) twin(kind, firm.code, record('', other.name, null, other.code ?? null));
  }
  const byCode = new Map(clean.map((firm) => [firm.code, firm]));
  const told = new Set<string>();
  const listed = z.object({ company_code: z.string(), company_name: z.string() });
  for (const row of rows(folder, 'company_industry.csv', listed)) {
    const firm = byCode.get(digits(row.company_code));
    if (!firm || firm.name === row.company_name || told.has(firm.code)) continue;
    told.add(firm.code);
    twin('elsewhere', firm.code, record('', row.company_name, null, null));
  }
  return { candidates, truth, wrongCodes: wrong.length };
}

const record = (id: string, name: string, legalName: string | null, code: string | null): Candidate => ({
  id,
  label: 'Company',
  name,
  legalName,
  aliases: [],
  creditCode: null,
  listingCode: code,
  known: 0,
});

type Firm = { code: string; name: string; fullname: string };

/** A firm as somebody else might write it; undefined where its name has nothing to change in this way. */
function written(
  kind: Kind,
  { code, name, fullname }: Firm,
  homophones: ReadonlyMap<string, string>,
): { name: string; code?: string } | undefined {
  const form = /股份有限公司$/;
  const bare = fullname.replace(form, '');
  const middle = Math.floor(bare.length / 2);
  switch (kind) {
    case 'width':
      return {
        name: ` ${fullname.replaceAll('(', '（').replaceAll(')', '）')}　`.replace(form, '股份 有限公司'),
      };
    case 'form':
      return form.test(fullname) ? { name: `${bare}有限公司` } : undefined;
    case 'place': {
      const place = /^(?:[\u4e00-\u9fff]{2}省)?[\u4e00-\u9fff]{2}市/u.exec(fullname)?.[0];
      return place ? { name: fullname.slice(place.length) } : undefined;
    }
    case 'code':
      return { name: `${name.slice(0, 2)}股份`, code: `${code.startsWith('6') ? 'sh' : 'sz'}${code}` };
    case 'slip':
      return bare.length >= 6
        ? { name: bare.slice(0, middle) + bare.slice(middle + 1) + fullname.slice(bare.length) }
        : undefined;
    case 'sound': {
      const at = [...bare].findIndex((character, place) => place > 1 && homophones.has(character));
      const other = homophones.get(bare[at] ?? '');
      return other ? { name: bare.slice(0, at) + other + fullname.slice(at + 1) } : undefined;
    }
    case 'elsewhere':
      return undefined;
  }
}

/** For each character another of the same sound that the names use as well. */
function homophonesOf(text: string): Map<string, string> {
  const bySound = new Map<string, string[]>();
  for (const character of new Set(text)) {
    if (!/\p{Script=Han}/u.test(character)) continue;
    const sound = soundOf(character);
    bySound.set(sound, [...(bySound.get(sound) ?? []), character]);
  }
  const others = [...bySound.values()].filter(({ length }) => length > 1);
  return new Map(
    others.flatMap((same) =>
      same.map((character, at): [string, string] => [character, same[(at + 1) % same.length] ?? character]),
    ),
  );
}
