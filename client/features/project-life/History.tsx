import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import type { LifeEntry, ProjectLife } from '../../../server/contract/project-life.ts';
import { stageName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';
import { Undo } from './Told.tsx';
import styles from './project-life.module.css';

/** All that people entered, also what was taken back: who, when, what, and from which source. */
export function History({ life }: { life: ProjectLife }) {
  const { t, i18n } = useTranslation('projectLife');
  if (life.entries.length === 0) return null;
  return (
    <Collapse
      size="small"
      className={styles.section ?? ''}
      items={[
        {
          key: 'history',
          label: t('history', { count: life.entries.length }),
          children: (
            <ul className={styles.history}>
              {life.entries.map((one) => (
                <li key={one.id} className={one.undone ? styles.undone : undefined}>
                  <span>
                    {t(`kind.${one.entry.kind}`)}：{wordsOf(one, t, i18n.language)} · {one.entry.on} ·{' '}
                    {one.source.title}
                  </span>
                  <span className={styles.muted}>
                    {t('enteredBy', { by: one.by, at: one.at.slice(0, 16).replace('T', ' ') })}
                    {one.undone &&
                      ` · ${t('undoneBy', { by: one.undone.by, at: one.undone.at.slice(0, 16).replace('T', ' ') })}`}
                  </span>
                  <Undo life={life} entry={one.id} restore={one.undone !== null} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

/** What an entry says, in a few words. */
function wordsOf({ entry, about }: LifeEntry, t: (key: string) => string, language: string): string {
  switch (entry.kind) {
    case 'stage':
      return [stageName(entry.stage, language), entry.reason].filter(Boolean).join(' · ');
    case 'money':
      return `${t(`money.${entry.status}`)} ${moneyWords({ ...entry, valueTo: undefined, currency: '', qualifier: entry.qualifier }, language)}`;
    case 'origin':
      return t(`origin.${entry.origin}`);
    case 'milestone':
      return `${stageName(entry.stage, language)} ${entry.due}`;
    case 'department':
    case 'team':
      return entry.name;
    case 'district':
      return `${about?.name ?? entry.region} ${t(`role.${entry.role}`)}`;
    case 'fills':
      return about?.name ?? entry.target;
    case 'source-region':
      return about?.name ?? entry.region;
  }
}
