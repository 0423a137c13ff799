import { HistoryOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { FactTrace } from '../../../server/contract/fact-trace.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import { columnName, givenParts, momentWords, storedWords } from './editing.view-model.ts';
import styles from './editing.module.css';

type Props = {
  trace: FactTrace | undefined;
  /** What is stored now, by property. */
  now: Readonly<Record<string, unknown>>;
  label?: Label;
  /** Says values that only mean something together, such as a figure with its unit; undefined for the others. */
  together?: { properties: readonly string[]; given: string; now: string };
};

const stored = (value: unknown) =>
  Array.isArray(value) ? value.map(String) : (value as string | number | boolean | undefined);

/** Whose hand a fact shows: 种子值 …，由 … 于 … 改为 …; or who entered it. Nothing where nobody touched it. */
export function TraceNote({ trace, now, label, together }: Props) {
  const { t, i18n } = useTranslation('editing');
  if (!trace) return null;
  const { by, origin } = trace;
  const date = momentWords(trace.at).slice(0, 10);
  const joined = together?.properties.some((property) => property in trace.given) ? together : undefined;
  const parts = givenParts(trace).filter(([property]) => !joined?.properties.includes(property));
  const part = (property: string, value: string) =>
    t('trace.part', {
      column: columnName(i18n, property, label),
      value: value || t('trace.nothing'),
    });
  const given = [
    ...(joined ? [joined.given] : []),
    ...parts.map(([property, value]) => part(property, storedWords(i18n, property, value))),
  ];
  const changed = [
    ...(joined ? [joined.now] : []),
    ...parts.map(([property]) => part(property, storedWords(i18n, property, stored(now[property])))),
  ];
  const words =
    given.length > 0
      ? t(`trace.${origin}`, { given: given.join('、'), by, date, now: changed.join('、') })
      : origin === 'person'
        ? t('trace.entered', { by, date })
        : undefined;
  if (!words) return null;
  return (
    <p className={styles.trace}>
      <HistoryOutlined aria-hidden /> {words}
    </p>
  );
}
