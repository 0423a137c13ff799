import type { EntityRef } from '../../../server/contract/common.ts';
import type { Dossier } from '../../../server/contract/dossier.ts';
import { claimWords } from '../entity/entity.view-model.ts';
import { othersBy } from './ties.view-model.ts';

/** A clause of the sentence: a key of the `dossier` texts under `is.` and what it names. */
export type Clause = { key: string; values: Record<string, string | number> };

const NAMED = 3;

/** 甲、乙、丙等 5 家, in the language of the page. */
export function nameList(entities: readonly { name: string }[], language: string, named = NAMED): string {
  const english = language === 'en';
  const names = entities.slice(0, named).map(({ name }) => name);
  const rest = entities.length - names.length;
  const list = names.join(english ? ', ' : '、');
  if (rest <= 0) return list;
  return english ? `${list} and ${rest} more` : `${list}等 ${entities.length} 个`;
}

/** What the entity is, clause by clause, from its facts alone. Empty when no fact says anything. */
export function identityClauses(dossier: Dossier, language: string): Clause[] {
  const { entity, properties, chains, places } = dossier;
  const list = (entities: readonly EntityRef[]) => nameList(entities, language);
  const clauses: Clause[] = [];
  const add = (key: string, values: Clause['values'] = {}) => clauses.push({ key: `is.${key}`, values });
  const some = (key: string, entities: readonly EntityRef[]) => {
    if (entities.length > 0) add(key, { names: list(entities), count: entities.length });
  };
  const out = (type: Parameters<typeof othersBy>[1]) => othersBy(dossier, type, 'out');
  const into = (type: Parameters<typeof othersBy>[1]) => othersBy(dossier, type, 'in');
  const text = (key: string) => {
    const value = properties[key];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
  };
  const newest = (...keys: string[]) =>
    dossier.claims
      .filter((claim) => keys.includes(claim.key))
      .sort((a, b) => b.asOf.localeCompare(a.asOf))[0];
  const figure = (key: string, claim: ReturnType<typeof newest>) => {
    if (claim) add(key, { value: claimWords(claim, language), date: claim.asOf });
  };
  const property = (name: string) => {
    const value = text(name);
    if (value) add(`property.${name}.${value}`);
  };
  const segments = chains.flatMap(({ judged }) => judged?.segments.map(({ segment }) => segment) ?? []);

  switch (entity.label) {
    case 'Company': {
      const seat = places[0];
      const spot = seat?.steps.find(({ label }) => label === 'Region');
      if (spot) add(`seat.${seat?.role ?? 'any'}`, { name: wider(seat?.steps ?? []) });
      some('belongs', out('SUBSIDIARY_OF'));
      some('leads', out('LEADS'));
      if (segments.length > 0)
        add('worksIn', { names: nameList(segments, language), count: segments.length });
      some('hasBelow', into('SUBSIDIARY_OF'));
      break;
    }
    case 'Fund':
      property('kind');
      some('managedBy', into('MANAGES'));
      figure('size', newest('fundSize'));
      some('focuses', out('FOCUSES_ON'));
      break;
    case 'Institution':
    case 'Site':
      property('kind');
      some('standsIn', [...out('LOCATED_IN'), ...out('SITED_IN')]);
      some('oversees', out('OVERSEES'));
      some('manages', out('MANAGES'));
      some('focuses', out('FOCUSES_ON'));
      break;
    case 'Park':
    case 'Region': {
      property(entity.label === 'Park' ? 'kind' : 'level');
      some('standsIn', [...out('WITHIN'), ...out('LOCATED_IN')]);
      some('prioritises', out('PRIORITISES'));
      const count = (label: string) => dossier.within.find((one) => one.label === label)?.total ?? 0;
      if (dossier.within.length > 0)
        add('holds', { companies: count('Company'), projects: count('Project') });
      break;
    }
    case 'Project':
      some('backedBy', into('BACKS'));
      some('standsIn', [...out('SITED_IN'), ...out('LOCATED_IN')].slice(0, 1));
      figure('stage', newest('stage'));
      figure('planned', newest('plannedInvestment'));
      some('fills', out('FILLS'));
      break;
    case 'Chain':
      if (segments.length > 0) add('segments', { count: segments.length });
      some('ledBy', into('LEADS'));
      some('listedIn', out('IN_TAXONOMY'));
      break;
    case 'Segment':
      for (const { chain, judged } of chains) {
        const own = judged?.segments.find(({ segment }) => segment.id === entity.id);
        if (!own) continue;
        add(`position.${own.segment.position}`, { name: chain.name });
        add(`verdict.${own.verdict}`, { name: dossier.region.name });
      }
      break;
    case 'Person':
      if (text('role')) add('role', { role: text('role') ?? '' });
      else some('worksAt', out('WORKS_AT'));
      break;
    case 'Policy':
      some('issuedBy', into('ISSUED'));
      some('appliesTo', out('APPLIES_TO'));
      property('standing');
      break;
    case 'Product':
      some('madeBy', into('MAKES'));
      break;
    case 'Taxonomy':
      if (text('year')) add('year', { year: text('year') ?? '' });
      some('lists', into('IN_TAXONOMY'));
      break;
  }
  return clauses;
}

/** 山东省青岛市黄岛区: the regions around a place, the widest first, the country left out. */
export function wider(steps: readonly { label: string; name: string; level?: string | undefined }[]): string {
  return steps
    .filter(({ label, level }) => label === 'Region' && level !== 'country')
    .map(({ name }) => name)
    .reverse()
    .join('');
}
