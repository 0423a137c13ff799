import type { FigureChange } from '../../../server/contract/gap-changes.ts';
import type { Change, Step, WhatIfAnswer } from '../../../server/contract/what-if.ts';
import { countVerdicts } from '../gap-analysis/gap-analysis.view-model.ts';
import { figureText } from '../gap-comparison/comparison.view-model.ts';

export type FigureRow = FigureChange & { shown: { from: string; to: string }; differs: boolean };

/** Every headline figure, actual beside imagined, in the order of the page. */
export function figureRows({ actual, scenario, changed }: WhatIfAnswer): FigureRow[] {
  const [was, would] = [countVerdicts(actual.segments), countVerdicts(scenario.segments)];
  const both: FigureChange[] = [
    { figure: 'completeness', from: actual.completeness, to: scenario.completeness },
    { figure: 'judgedShare', from: actual.judgedShare, to: scenario.judgedShare },
    { figure: 'localSupplyRate', from: actual.localSupplyRate, to: scenario.localSupplyRate },
    {
      figure: 'localSupplyByAmount',
      from: actual.localSupplyByAmount.rate,
      to: scenario.localSupplyByAmount.rate,
    },
    { figure: 'localSuppliers', from: actual.localSuppliers.local, to: scenario.localSuppliers.local },
    { figure: 'knownSuppliers', from: actual.localSuppliers.known, to: scenario.localSuppliers.known },
    { figure: 'localSupplyTies', from: actual.localSupplyTies, to: scenario.localSupplyTies },
    ...(['missing', 'weak', 'strong', 'unknown'] as const).map((verdict) => ({
      figure: verdict,
      from: was[verdict],
      to: would[verdict],
    })),
  ];
  const moved = new Set(changed.figures.map(({ figure }) => figure));
  return both.map((row) => ({
    ...row,
    shown: { from: figureText(row.figure, row.from), to: figureText(row.figure, row.to) },
    differs: moved.has(row.figure),
  }));
}

/** The key of the sentence that says a step, and what goes into it. */
export function stepWords(
  { change, names, tie }: Step,
  words: { stage: (stage: Extract<Change, { do: 'add-project' }>['stage']) => string; arrow: string },
): { key: string; values: Record<string, string> } {
  const name = (id: string) => names[id]?.name ?? id;
  const segment = 'segment' in change && change.segment !== undefined ? name(change.segment) : '';
  switch (change.do) {
    case 'add-firm': {
      const company = change.company !== undefined ? name(change.company) : (change.name ?? '');
      const key = change.company === undefined ? (company ? 'step.firmNamed' : 'step.firm') : 'step.comes';
      return {
        key,
        values: {
          segment,
          company,
          group: change.group === undefined ? '' : name(change.group),
          place: change.place === undefined ? '' : name(change.place),
        },
      };
    }
    case 'add-project':
      return {
        key: change.name === undefined ? 'step.project' : 'step.projectNamed',
        values: { segment, name: change.name ?? '', stage: words.stage(change.stage) },
      };
    case 'add-supply':
      return { key: 'step.supply', values: { from: name(change.from), to: name(change.to) } };
    default: {
      const what = tie ? `${tie.from.name} ${words.arrow} ${tie.to.name}` : name(change.id);
      const everywhere = change.do === 'remove' ? 'step.remove' : 'step.mute';
      return { key: segment ? 'step.muteIn' : tie ? 'step.noSupply' : everywhere, values: { what, segment } };
    }
  }
}
