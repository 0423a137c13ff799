import {
  cardRulesSchema,
  type CardRules,
  type CardRulesAnswer,
  type KeptCardRules,
} from '../../contract/card-rules.ts';
import { GraphRefused } from '../../graph/errors.ts';
import type { Graph, Transaction } from '../../graph/graph.ts';
import { HttpError } from '../../http/errors.ts';
import { DEFAULT_CARD_RULES } from '../projects/deal-card.rules.ts';
import { addRules, rulesHistory } from './card-rules.queries.ts';

const DEFAULTS: KeptCardRules = { version: 0, rules: DEFAULT_CARD_RULES, by: null, at: null, note: '' };

/** The rules cards are dealt by today: the newest version, or the defaults. */
export async function keptRules(tx: Transaction): Promise<KeptCardRules> {
  return (await history(tx))[0] ?? DEFAULTS;
}

async function history(tx: Transaction): Promise<KeptCardRules[]> {
  return (await tx.all(rulesHistory, {})).map(({ json, ...kept }) => ({
    ...kept,
    rules: cardRulesSchema.parse(JSON.parse(json)),
  }));
}

export async function readCardRules(tx: Transaction): Promise<CardRulesAnswer> {
  const kept = await history(tx);
  return { ...(kept[0] ?? DEFAULTS), defaults: DEFAULT_CARD_RULES, history: kept };
}

const meanwhile = (now: CardRulesAnswer) =>
  new HttpError(409, 'changed_meanwhile', '其他人刚改过红黄牌规则，请看过最新内容再改', now);

/** Throws 409 `changed_meanwhile` with the rules as they are now when `version` is not the newest. */
export async function changeCardRules(
  graph: Graph,
  changed: { version: number; rules: CardRules; note: string; by: string; at: string },
): Promise<CardRulesAnswer> {
  const { rules, version, ...rest } = changed;
  try {
    return await graph.writing(async (tx) => {
      const now = await readCardRules(tx);
      if (now.version !== version) throw meanwhile(now);
      await tx.first(addRules, { version: version + 1, json: JSON.stringify(rules), ...rest });
      return readCardRules(tx);
    });
  } catch (error) {
    // The next version was there already: somebody was quicker.
    if (error instanceof GraphRefused) throw meanwhile(await readCardRules(graph));
    throw error;
  }
}
