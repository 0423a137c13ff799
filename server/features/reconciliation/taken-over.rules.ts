import { z } from 'zod';
import { namePinyin } from '../../../graph-seed/name-pinyin.ts';

const texts = z.array(z.string()).catch([]);
const text = z.string().optional().catch(undefined);
const said = z.object({ name: z.string(), legalName: text, aliases: texts, sources: texts });

/** What an entity may say of itself that its duplicate can say for it. */
const FILLED = [
  'legalName',
  'creditCode',
  'listingCode',
  'kind',
  'role',
  'standing',
  'sourceRegion',
  'manufacturing',
  'origin',
] as const;

/** What the entity that stays takes over from its duplicate. */
export type TakenOver = { aliases: string[]; sources: string[]; filled: string[] };
type Words = Record<string, unknown>;

/** Names, sources and gaps in what is said; and the properties of the entity that stays afterwards. */
export function takeOverFrom(kept: Words, other: Words): TakenOver & { properties: Words } {
  const [own, its] = [said.parse(kept), said.parse(other)];
  const filled = FILLED.filter((key) => isBlank(kept[key]) && !isBlank(other[key]));
  const legal = filled.includes('legalName') ? its.legalName : own.legalName;
  const known = new Set([own.name, legal, ...own.aliases]);
  const names = [its.name, its.legalName, ...its.aliases].filter((name) => name !== undefined);
  const aliases = [...new Set(names)].filter((name) => !known.has(name));
  const sources = its.sources.filter((source) => !own.sources.includes(source));
  const properties = {
    ...namesAndSounds(own.name, [...own.aliases, ...aliases]),
    sources: [...own.sources, ...sources],
    ...Object.fromEntries(filled.map((key) => [key, other[key]])),
  };
  return { aliases, sources, filled, properties };
}

/** The properties of the entity that stays once what it took over is given back; what it was given since stays. */
export function giveBack(kept: Words, { aliases, sources, filled }: TakenOver): Words {
  const own = said.parse(kept);
  return {
    ...namesAndSounds(
      own.name,
      own.aliases.filter((alias) => !aliases.includes(alias)),
    ),
    sources: own.sources.filter((source) => !sources.includes(source)),
    ...Object.fromEntries(filled.map((key) => [key, null])),
  };
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

/** Aliases, and the sounds of all names for the search. */
function namesAndSounds(name: string, aliases: readonly string[]): Words {
  const sounds = [name, ...aliases].map(namePinyin);
  return {
    aliases: [...aliases],
    searchPinyin: [...new Set(sounds.flatMap(({ full, initials }) => [full, initials]))].join(' '),
  };
}
