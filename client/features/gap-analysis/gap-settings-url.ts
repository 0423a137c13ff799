import { parseAsFloat, useQueryStates } from 'nuqs';
import {
  DEFAULT_SETTINGS,
  SETTING_IDS,
  type GapSettings,
  type SettingId,
} from '../../../server/contract/gap-settings.ts';

/** Each threshold and weight has its own place in the address, under the name the call knows it by. */
const URL_STATE = Object.fromEntries(SETTING_IDS.map((id) => [id, parseAsFloat])) as Record<
  SettingId,
  typeof parseAsFloat
>;

/** The thresholds and weights the address changes; what is left out has its default. */
export function useGapSettings(): {
  changed: Partial<GapSettings>;
  change: (id: SettingId, value: number | null) => void;
  resetAll: () => void;
} {
  const [state, setState] = useQueryStates(URL_STATE, { history: 'replace' });
  return {
    changed: changedOnly(state),
    change: (id, value) => void setState({ [id]: value === DEFAULT_SETTINGS[id] ? null : value }),
    resetAll: () => void setState(null),
  };
}

/** Without what is not set or set to its default, so that the same question has one address. */
export function changedOnly(state: Partial<Record<SettingId, number | null>>): Partial<GapSettings> {
  return Object.fromEntries(
    SETTING_IDS.flatMap((id) => {
      const value = state[id] ?? null;
      return value === null || value === DEFAULT_SETTINGS[id] ? [] : [[id, value]];
    }),
  );
}
