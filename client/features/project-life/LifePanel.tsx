import { Button, Timeline } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  INVESTMENT_STATUSES,
  type EntryKind,
  type ProjectLife,
} from '../../../server/contract/project-life.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { stageName } from '../../ui/model-names.ts';
import { moneyWords } from '../../ui/money-words.ts';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { CardTag } from '../projects/CardTag.tsx';
import { reasonWords } from '../projects/card-reason.ts';
import { EntryDialog } from './EntryDialog.tsx';
import { History } from './History.tsx';
import { IssueLedger } from './IssueLedger.tsx';
import { useLife } from './project-life.query.ts';
import { Told, type ToldProps } from './Told.tsx';
import styles from './project-life.module.css';

/** One project through its life: where it stands and why it has a card, what is known and not, and who entered what. */
export function LifePanel({ id }: { id: string }) {
  const query = useLife(id);
  return (
    <Answered query={query} rows={10}>
      {(life) => <Life life={life} />}
    </Answered>
  );
}

function Life({ life }: { life: ProjectLife }) {
  const { t, i18n } = useTranslation('projectLife');
  const [entering, setEntering] = useState<EntryKind | null>(null);
  return (
    <>
      <h2 className={styles.name}>{life.project.name}</h2>
      {life.cardReasons.length > 0 && (
        <ul className={styles.reasons} aria-label={t('why')}>
          {life.cardReasons.map((reason, index) => (
            <li key={index}>
              <CardTag card={reason.card} /> {reasonWords(reason, i18n)}
            </li>
          ))}
        </ul>
      )}
      <div className={styles.bar}>
        <Button type="primary" size="small" onClick={() => setEntering('stage')}>
          {t('enter.stage')}
        </Button>
        <Button size="small" onClick={() => setEntering('money')}>
          {t('enter.other')}
        </Button>
        <Button size="small" onClick={() => setEntering('milestone')}>
          {t('enter.milestone')}
        </Button>
        <QueryButton basis={life.basis} />
      </div>
      <Stages life={life} />
      <Facts life={life} onEnter={setEntering} />
      <Milestones life={life} />
      <IssueLedger issues={life.issues} project={life.project.id} />
      <History life={life} />
      {entering && <EntryDialog life={life} kind={entering} onClose={() => setEntering(null)} />}
    </>
  );
}

function Stages({ life }: { life: ProjectLife }) {
  const { t, i18n } = useTranslation('projectLife');
  return (
    <section className={styles.section}>
      <h3>{t('stages')}</h3>
      {life.stages.length === 0 ? (
        <p className={styles.muted}>{t('none.stage')}</p>
      ) : (
        <Timeline
          items={life.stages.map((one, index) => ({
            key: String(index),
            content: (
              <>
                <b>{stageName(one.stage, i18n.language)}</b> {one.period ?? one.asOf}{' '}
                {one.backward && <span className={styles.back}>{t('backward')}</span>}{' '}
                <Told {...one} life={life} />
                {one.reason && <div className={styles.back}>{t('reason', { reason: one.reason })}</div>}
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}

/** The role of a district that no source tells. */
const UNKNOWN = 'unknown';

/** Everything the life of a project is followed by; what nobody recorded says so and can be entered. */
function Facts({ life, onEnter }: { life: ProjectLife; onEnter: (kind: EntryKind) => void }) {
  const { t, i18n } = useTranslation('projectLife');
  type Line = { key: string; content: ReactNode; told: Omit<ToldProps, 'life'> & { asOf: string } };
  const rows: { name: string; kind: EntryKind; lines: Line[] }[] = [
    ...INVESTMENT_STATUSES.map((status) => ({
      name: t(`money.${status}`),
      kind: 'money' as const,
      lines: (life.money[status] ?? []).map((one, index) => ({
        key: `${status}${index}`,
        content: `${moneyWords(one.money, i18n.language)}${one.shared ? ` · ${t('sharedSum')}` : ''}`,
        told: one,
      })),
    })),
    {
      name: t('kind.origin'),
      kind: 'origin',
      lines: life.origin.map((one, index) => ({
        key: `o${index}`,
        content: t(`origin.${one.origin}`),
        told: one,
      })),
    },
    {
      name: t('kind.source-region'),
      kind: 'source-region',
      lines: life.sourceRegion.map((one, index) => ({
        key: `r${index}`,
        content: one.region.name,
        told: one,
      })),
    },
    {
      name: t('kind.fills'),
      kind: 'fills',
      lines: life.fills.map((one, index) => ({
        key: `f${index}`,
        content: <EntityLink entity={one.target} />,
        told: one,
      })),
    },
    {
      name: t('kind.district'),
      kind: 'district',
      lines: life.districts.map((one, index) => ({
        key: `d${index}`,
        content: (
          <>
            <EntityLink entity={one.region} /> {t(`role.${one.role ?? UNKNOWN}`)}
          </>
        ),
        told: one,
      })),
    },
    ...(['department', 'team'] as const).map((kind) => ({
      name: t(`kind.${kind}`),
      kind,
      lines: life[kind].map((one, index) => ({ key: `${kind}${index}`, content: one.name, told: one })),
    })),
  ];
  const enclave = new Set(life.districts.map(({ region }) => region.id)).size > 1;
  return (
    <section className={styles.section}>
      <h3>{t('facts')}</h3>
      {enclave && <p className={styles.muted}>{t('enclave')}</p>}
      <dl className={styles.grid}>
        {rows.map(({ name, kind, lines }) => (
          <div key={name} className={styles.row}>
            <dt>{name}</dt>
            <dd>
              <div>
                {lines.length === 0 && <span className={styles.muted}>{t('none.record')}</span>}
                {lines.map(({ key, content, told }) => (
                  <div key={key} className={styles.line}>
                    {content} <span className={styles.muted}>{told.asOf}</span> <Told {...told} life={life} />
                  </div>
                ))}
              </div>
              <Button
                size="small"
                type="link"
                aria-label={t('addTo', { name })}
                onClick={() => onEnter(kind)}
              >
                {t('add')}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Milestones({ life }: { life: ProjectLife }) {
  const { t, i18n } = useTranslation('projectLife');
  return (
    <section className={styles.section}>
      <h3>{t('milestones')}</h3>
      {life.milestones.length === 0 && <p className={styles.muted}>{t('none.milestone')}</p>}
      {life.milestones.map((one) => (
        <div key={one.entry} className={styles.line}>
          <b>{t('milestone', { due: one.due, stage: stageName(one.stage, i18n.language) })}</b>{' '}
          <span className={one.state === 'overdue' ? styles.back : styles.muted}>
            {t(`state.${one.state}`, { on: one.metOn })}
          </span>{' '}
          <Told {...one} life={life} />
        </div>
      ))}
    </section>
  );
}
