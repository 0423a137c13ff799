import type { ChainDutiesAnswer, ChainDuty, DutyToName } from '../../contract/chain-duties.ts';
import { lookUpSources } from '../../graph/fact-rows.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError, notFound } from '../../http/errors.ts';
import { basisOf } from '../basis.rules.ts';
import { readRegion } from '../chains/chain-structure.use-case.ts';
import { listChains } from '../chains/chains.queries.ts';
import { responsibleFor } from '../overview/overview.queries.ts';
import { dutyList, nameDuty } from './chain-duties.queries.ts';

/** Every chain with who answers for it in a region. Throws 404 for an unknown region. */
export function readDuties(graph: Graph, region: string, asOf: string): Promise<ChainDutiesAnswer> {
  return graph.reading((tx) => dutiesIn(tx, region, asOf));
}

async function dutiesIn(tx: Transaction, region: string, asOf: string): Promise<ChainDutiesAnswer> {
  const regionRef = await readRegion(tx, region);
  const chains = await tx.all(listChains, {});
  const named = new Map((await tx.all(dutyList, { region })).map(({ duty }) => [duty.chain, duty]));
  const rows = await tx.all(responsibleFor, { region, chains: chains.map(({ id }) => id), asOf });
  const sources = await lookUpSources(
    tx,
    rows.flatMap(({ fact }) => fact.sources),
  );
  return {
    region: regionRef,
    chains: chains.map(({ id, name, segments, leaders, taxonomies }): ChainDuty => {
      const { chain: _chain, ...duty } = named.get(id) ?? { chain: id, version: 0, person: '' };
      return {
        chain: { id, label: 'Chain', name },
        segments,
        taxonomies: taxonomies.map((taxonomy) => ({ id: taxonomy.id, name: taxonomy.name })),
        duty: 'office' in duty && duty.person !== '' ? duty : null,
        version: duty.version,
        overseers: rows
          .filter((row) => row.chain === id)
          .map(({ institution, fact }) => ({
            institution,
            confidence: fact.confidence,
            asOf: fact.asOf,
            ...(fact.evidence !== undefined && { evidence: fact.evidence }),
            sources: sources(fact.sources),
          })),
        leaders,
      };
    }),
    basis: basisOf(
      [listChains, dutyList, responsibleFor],
      asOf,
      rows.map(({ fact }) => fact.asOf),
    ),
  };
}

/** Names the one person, under whose name it was done. Throws 404 for an unknown chain or region, 409 when somebody else just has. */
export function nameResponsible(
  graph: Graph,
  { chain, region, version, ...words }: DutyToName,
  author: string,
  today: string,
): Promise<ChainDuty> {
  return graph.writing(async (tx) => {
    const before = await chainIn(tx, chain, region, today);
    const properties = { ...words, chain, region, changedBy: author };
    const written = await tx.first(nameDuty, { id: `duty:${chain}|${region}`, version, properties });
    if (!written) {
      throw new HttpError(409, 'changed_meanwhile', '其他人刚改过这条链的链长，请看过最新内容再改', before);
    }
    return chainIn(tx, chain, region, today);
  });
}

async function chainIn(tx: Transaction, chain: string, region: string, today: string): Promise<ChainDuty> {
  const { chains } = await dutiesIn(tx, region, today);
  const found = chains.find((one) => one.chain.id === chain);
  if (!found) throw notFound('产业链', chain);
  return found;
}
