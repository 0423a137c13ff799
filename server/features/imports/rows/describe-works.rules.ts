import type { Stage } from '../../../contract/graph-model.ts';
import { filled, inChain, placed, refs, thing } from './describe-actors.rules.ts';
import type { ClaimDraft, RowDraft } from './draft.ts';
import { named, tie } from './refs.rules.ts';
import { type Fields, moneyClaim, numberClaim, textClaim } from './row-reader.rules.ts';

const ACTORS = ['Company', 'Fund', 'Institution'] as const;
const INTRODUCERS = [...ACTORS, 'Park', 'Person'] as const;

const DATED_STAGES: readonly [field: string, stage: Stage][] = [
  ['signedOn', 'signed'],
  ['startedOn', 'started'],
  ['completedOn', 'completed'],
  ['inProductionOn', 'in-production'],
];

/** What a row of projects says. Each dated step of a project is a claim of its own. */
export function describeProject(row: Fields): RowDraft {
  const sourceRegion = refs(row, 'sourceRegion', ['Region'])[0];
  const subject = thing(row, 'Project', {
    ...filled('origin', row.text('origin')),
    ...filled('manufacturing', row.yes('manufacturing')),
  });
  return {
    subject: sourceRegion ? { ...subject, refs: { sourceRegion } } : subject,
    ties: [
      ...placed(row),
      ...inChain(row, 'FILLS'),
      ...row
        .list('investor')
        .map((name) => tie('BACKS', named(ACTORS, 'investor', name, 'Company'), 'subject')),
      ...row
        .list('introducer')
        .map((name) => tie('INTRODUCED', named(INTRODUCERS, 'introducer', name, 'Company'), 'subject')),
      ...refs(row, 'department', ['Institution'], 'Institution').map((from) =>
        tie('OVERSEES', from, 'subject'),
      ),
    ],
    claims: [
      ...stages(row),
      ...moneyClaim('plannedInvestment', 'plannedInvestment', row.amount('plannedInvestment')),
      ...moneyClaim('actualInvestment', 'actualInvestment', row.amount('actualInvestment')),
      ...moneyClaim('paidInInvestment', 'paidInInvestment', row.amount('paidInInvestment')),
      ...textClaim('owner', 'owner', row.text('owner')),
      ...textClaim('content', 'content', row.text('content')),
      ...textClaim('address', 'address', row.text('address')),
    ],
  };
}

function stages(row: Fields): ClaimDraft[] {
  const current = row.text('stage');
  const on = row.date('stageDate');
  const dated = DATED_STAGES.flatMap(([field, stage]) => {
    const asOf = row.date(field);
    return asOf === undefined ? [] : [{ key: 'stage', field, value: stage, asOf }];
  });
  // The stage a row names is that of the date it names, and once more none that a date of its own says already.
  if (current === undefined || (on === undefined && dated.some(({ value }) => value === current)))
    return dated;
  return [...dated, { key: 'stage', field: 'stage', value: current, ...(on && { asOf: on }) }];
}

/** What a row of sites says. */
export function describeSite(row: Fields): RowDraft {
  return {
    subject: thing(row, 'Site', filled('kind', row.text('kind')), { kind: 'other' }),
    ties: [
      ...placed(row),
      ...row
        .list('focus')
        .map((name) => tie('FOCUSES_ON', 'subject', named(['Chain', 'Segment'], 'focus', name))),
    ],
    claims: [
      ...numberClaim('landArea', 'landArea', row.number('landArea')),
      ...numberClaim('floorArea', 'floorArea', row.number('floorArea')),
      ...numberClaim('freeArea', 'freeArea', row.number('freeArea')),
      ...textClaim('structure', 'structure', row.text('structure')),
      ...textClaim('siteState', 'status', row.text('status')),
      ...textClaim('operator', 'operator', row.text('operator')),
      ...textClaim('address', 'address', row.text('address')),
      ...row.list('photos').flatMap((link) => textClaim('photo', 'photos', link)),
    ],
  };
}

/** What a row of segments says. A segment is known by its chain, so that two chains may each have their 电机. */
export function describeSegment(row: Fields): RowDraft {
  const chain = refs(row, 'chain', ['Chain'], 'Chain')[0];
  const order = row.number('order');
  const subject = thing(
    row,
    'Segment',
    {
      ...filled('position', row.text('position')),
      ...filled('order', order?.value),
      ...filled('key', row.yes('key')),
      ...filled('keyReason', row.text('keyReason')),
    },
    { position: 'midstream', order: 0 },
  );
  return {
    subject: chain ? { ...subject, ...filled('chain', row.text('chain')), refs: { chain } } : subject,
    ties: [],
    claims: [
      ...textClaim('parentSegment', 'parent', row.text('parent')),
      ...textClaim('statedVerdict', 'verdict', row.text('verdict')),
    ],
  };
}
