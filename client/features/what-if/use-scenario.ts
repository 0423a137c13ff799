import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { parseAsString, useQueryState } from 'nuqs';
import { whatIfRoute, type Change, type WhatIfAnswer } from '../../../server/contract/what-if.ts';
import type { GapSettings } from '../../../server/contract/gap-settings.ts';
import { callOptions } from '../../api/call-options.ts';
import { readScenario, withoutStep, writeScenario, type ReadScenario } from './scenario-url.ts';

/** What a scenario is asked for; the settings are those the page is judged by. */
export type ScenarioPlace = {
  chain: string;
  region: string;
  asOf: string | null;
  settings?: Partial<GapSettings>;
};

export type ScenarioState = {
  /** Null while nothing is imagined. */
  read: ReadScenario | null;
  changes: readonly Change[];
  name: string;
  add: (change: Change) => void;
  /** Takes one step out, counting from 0. */
  take: (index: number) => void;
  rename: (name: string) => void;
  clear: () => void;
};

/** The scenario in the address of the page; every step is an entry of the browser's history. */
export function useScenario(): ScenarioState {
  const [text, setText] = useQueryState('whatif', parseAsString.withOptions({ history: 'push' }));
  const read = text === null ? null : readScenario(text);
  const { name, changes } = read?.ok ? read.scenario : { name: '', changes: [] };
  const write = (next: { name?: string; changes?: Change[] }) =>
    void setText(writeScenario({ name, changes, ...next }));
  return {
    read,
    changes,
    name,
    add: (change) => write({ changes: [...changes, change] }),
    take: (index) => {
      const rest = withoutStep(changes, index);
      if (rest.length > 0) write({ changes: rest });
      else void setText(null);
    },
    rename: (next) => write({ name: next }),
    clear: () => void setText(null),
  };
}

/** The answer to the scenario in the address; asked only while it has steps. */
export function useWhatIf(place: ScenarioPlace, changes: readonly Change[]): UseQueryResult<WhatIfAnswer> {
  return useQuery({
    ...whatIfOptions(place, changes),
    enabled: changes.length > 0,
    placeholderData: keepPreviousData,
  });
}

export function whatIfOptions({ chain, region, asOf, settings }: ScenarioPlace, changes: readonly Change[]) {
  return callOptions(whatIfRoute, {
    params: { id: chain },
    body: { region, changes: [...changes], ...(asOf && { asOf }), ...(settings && { settings }) },
  });
}
