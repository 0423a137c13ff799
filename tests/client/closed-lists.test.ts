import { describe, expect, test } from '@jest/globals';
import { firstTexts } from '../../client/i18n/i18n.ts';
import { otherTexts } from '../../client/i18n/other-texts.ts';
import { BACKTEST_METHODS } from '../../server/contract/backtest.ts';
import { DEFECTS, PROBLEMS } from '../../server/contract/data-quality.ts';
import { JUDGED_FITS } from '../../server/contract/declared-fit.ts';
import { FIT_PARTS } from '../../server/contract/district-fit.ts';
import { CLAIM_KINDS, EDIT_ACTIONS } from '../../server/contract/editing.ts';
import { EXPANSION_ORDERS } from '../../server/contract/entities.ts';
import { INTRODUCTION_STEPS } from '../../server/contract/fund-trace-introductions.ts';
import { COUNTED_KINDS, LEDGER_REASONS, LEDGER_STATUSES } from '../../server/contract/fund-trace-ledger.ts';
import { FIGURES } from '../../server/contract/gap-changes.ts';
import { TURNS } from '../../server/contract/gap-comparison.ts';
import { VERDICT_RULE_IDS } from '../../server/contract/gap-reason.ts';
import { SETTING_IDS } from '../../server/contract/gap-settings.ts';
import { TIE_TYPES } from '../../server/contract/graph-model.ts';
import { BATCH_STATUSES, FACT_OUTCOMES, PROBLEM_KINDS } from '../../server/contract/imports-batch.ts';
import { START_KINDS } from '../../server/contract/introductions.ts';
import { ISSUE_STATES } from '../../server/contract/project-issues.ts';
import { DISTRICT_ROLES, ENTRY_KINDS, INVESTMENT_STATUSES } from '../../server/contract/project-life.ts';
import { AMOUNT_FILTERS, CARD_FILTERS, SOURCE_AREA_CODES } from '../../server/contract/projects.ts';
import { THEMES } from '../../server/contract/questions.ts';
import { QUEUE_STATES, REASONS, TRAPS, VERDICTS } from '../../server/contract/reconciliation.ts';
import { REPORT_KINDS, REPORT_PARTS } from '../../server/contract/reports.ts';
import { MATCHED_BY } from '../../server/contract/search.ts';
import { SITE_KINDS, SITE_STATES } from '../../server/contract/sites.ts';
import { TARGET_COLUMN_CODES } from '../../server/contract/targets-import.ts';
import { TARGET_ORIGINS, TARGET_STATUSES } from '../../server/contract/targets.ts';
import { PARTY_KINDS } from '../../server/contract/visit-plan.ts';

const namespaces = { ...firstTexts, ...otherTexts };

/** Where the words of each closed list of the contract stand: a namespace and the beginning of the key. */
const WORDED: readonly (readonly [words: readonly string[], ...places: string[]])[] = [
  [BACKTEST_METHODS, 'backtest:method'],
  [DEFECTS, 'quality:list', 'quality:how'],
  [PROBLEMS, 'quality:problem'],
  [JUDGED_FITS, 'districts:declared.fit'],
  [FIT_PARTS, 'districts:part', 'districts:partWhy'],
  [CLAIM_KINDS, 'imports:claim'],
  [EDIT_ACTIONS, 'editing:action'],
  [EXPANSION_ORDERS, 'browse:expand.order'],
  [INTRODUCTION_STEPS, 'holdings:step'],
  [COUNTED_KINDS, 'ledger:kind'],
  [LEDGER_REASONS, 'ledger:reason'],
  [LEDGER_STATUSES, 'ledger:status'],
  [FIGURES, 'comparison:figure', 'whatIf:figure'],
  [TURNS, 'comparison:turn'],
  [VERDICT_RULE_IDS, 'gaps:rule'],
  [SETTING_IDS, 'gaps:threshold', 'gaps:thresholdWhy'],
  [TIE_TYPES, 'introductions:tieWhy'],
  [BATCH_STATUSES, 'imports:state'],
  [FACT_OUTCOMES, 'imports:outcome'],
  [PROBLEM_KINDS, 'imports:problem'],
  [START_KINDS, 'introductions:start.kind'],
  [ISSUE_STATES, 'projectLife:issue'],
  [DISTRICT_ROLES, 'projectLife:role'],
  [ENTRY_KINDS, 'projectLife:kind'],
  [INVESTMENT_STATUSES, 'ui:money', 'projectLife:money'],
  [AMOUNT_FILTERS, 'projects:amount'],
  [CARD_FILTERS, 'projects:card'],
  [SOURCE_AREA_CODES, 'bulletin:line.area'],
  [THEMES, 'questions:theme'],
  [QUEUE_STATES, 'reconciliation:view', 'reconciliation:empty'],
  [REASONS, 'reconciliation:reason'],
  [TRAPS, 'reconciliation:trap'],
  [VERDICTS, 'reconciliation:verdict', 'reconciliation:done'],
  [REPORT_KINDS, 'reports:kind', 'reports:kindHint', 'reports:title'],
  [REPORT_PARTS, 'reports:part'],
  [MATCHED_BY, 'palette:by'],
  [SITE_KINDS, 'sites:kind'],
  [SITE_STATES, 'sites:state'],
  [TARGET_COLUMN_CODES, 'targets:column'],
  [TARGET_ORIGINS, 'targets:origin'],
  [TARGET_STATUSES, 'targets:status'],
  [PARTY_KINDS, 'visits:kind'],
];

describe('the words of closed lists', () => {
  test.each(WORDED.flatMap(([words, ...places]) => places.map((place) => [place, words] as const)))(
    '%s has a text for each',
    (place, words) => {
      const [ns = '', start] = place.split(':');
      const missing = words.filter((word) => !(`${start}.${word}` in (namespaces[ns]?.en ?? {})));
      expect(missing).toEqual([]);
    },
  );
});
