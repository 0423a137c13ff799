import { cardRulesRoute, changeCardRulesRoute, resetCardRulesRoute } from '../../contract/card-rules.ts';
import type { Deps } from '../../deps.ts';
import type { Api } from '../../http/api.ts';
import { authorOf } from '../../http/author.ts';
import { DEFAULT_CARD_RULES } from '../projects/deal-card.rules.ts';
import { changeCardRules, readCardRules } from './card-rules.use-case.ts';

const now = () => new Date().toISOString();

export function registerCardRules(api: Api, { graph }: Deps): void {
  api.mount(cardRulesRoute, () => readCardRules(graph));
  api.mount(changeCardRulesRoute, ({ body }, request) =>
    changeCardRules(graph, { ...body, by: authorOf(request), at: now() }),
  );
  api.mount(resetCardRulesRoute, ({ body }, request) =>
    changeCardRules(graph, { ...body, rules: DEFAULT_CARD_RULES, by: authorOf(request), at: now() }),
  );
}
