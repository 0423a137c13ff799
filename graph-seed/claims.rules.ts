import { STAGE_CODES } from '../server/contract/graph-model.ts';
import { currencyOfUnit } from './amount.ts';
import { checkAsOf } from './dates.rules.ts';
import { type Place, type Tell, gotExpected, oneOf } from './finding.ts';
import { type Seed, checkKnownSources } from './seed.ts';
import { readRange } from './tables.ts';

/** Claims are about entities that exist, under declared keys, in the form their key's kind asks for. */
export function checkClaims(seed: Seed, today: string, tell: Tell): void {
  for (const { place, cells } of seed.claims) {
    checkKnownSources(seed, cells.sources, place, tell);
    checkAsOf(seed, cells.asOf, cells.sources, today, place, tell);
    for (const id of cells.entity) {
      if (!seed.entities.has(id)) tell('error', place, 'entity', `${id} is in no table`);
    }
    if (new Set(cells.entity).size < cells.entity.length) tell('error', place, 'entity', 'one entity twice');
    const kind = seed.claimKeys.get(cells.key)?.kind;
    if (!kind) {
      tell('error', place, 'key', `${cells.key} is in no claim-keys.csv`);
      continue;
    }
    if (kind !== 'text' && !readRange(cells.value)) {
      tell(
        'error',
        place,
        'value',
        gotExpected(cells.value, `a plain number, as ${cells.key} is of kind ${kind}`),
      );
    }
    if (kind === 'money') checkMoney(cells.unit, cells.currency, place, tell);
    if (kind === 'percent' && !cells.unit?.startsWith('%') && cells.unit !== '个百分点') {
      tell('warning', place, 'unit', gotExpected(cells.unit ?? '', '% or 个百分点'));
    }
    if (cells.key === 'stage') checkStage(cells.value, cells.entity, place, tell);
  }
}

function checkMoney(unit: string | undefined, currency: string | undefined, place: Place, tell: Tell): void {
  if (!unit) {
    tell('error', place, 'unit', gotExpected('', 'a unit of money such as 亿元 or 万美元'));
    return;
  }
  const named = currencyOfUnit(unit);
  if (!named && !currency) {
    tell('error', place, 'currency', `neither the unit ${unit} nor the column says which currency`);
  } else if (named && currency && named !== currency) {
    tell('error', place, 'currency', gotExpected(currency, `${named}, as the unit is ${unit}`));
  }
}

function checkStage(value: string, entities: readonly string[], place: Place, tell: Tell): void {
  if (!STAGE_CODES.some((code) => code === value)) {
    tell('error', place, 'value', gotExpected(value, oneOf(STAGE_CODES)));
  }
  for (const id of entities) {
    if (!id.startsWith('project:'))
      tell('error', place, 'entity', gotExpected(id, 'a project, which has stages'));
  }
}
