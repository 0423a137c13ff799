import { Button } from 'antd';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectRow, ProjectsAnswer, StageColumn } from '../../../server/contract/projects.ts';
import { stageName } from '../../ui/model-names.ts';
import { yiWords } from '../overview/overview.view-model.ts';
import { CardTag } from './CardTag.tsx';
import { reasonWords } from './card-reason.ts';
import { amountWords, daysWords } from './projects.view-model.ts';
import styles from './board.module.css';

/** Cards a column shows at first, and adds when asked. */
const STEP = 25;

type Props = { answer: ProjectsAnswer; onOpen: (id: string) => void };

const standsApart = ({ stage }: StageColumn) => stage === null || stage === 'ended';

/**
 * The stages as columns, those ended and of no known stage apart at the end. Arrow keys go from card to card and from
 * column to column.
 */
export function Board({ answer, onOpen }: Props) {
  const { t } = useTranslation('projects');
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys that its cards, which are buttons, pass on
    <section className={styles.board} aria-label={t('board')} onKeyDown={moveFocus}>
      {answer.stages
        .filter((column) => !standsApart(column) || column.amounts.projects > 0)
        .map((column) => (
          <Column
            key={column.stage ?? 'unknown'}
            column={column}
            rows={answer.projects.filter(({ stage }) => stage === column.stage)}
            apart={standsApart(column)}
            onOpen={onOpen}
          />
        ))}
    </section>
  );
}

type ColumnProps = {
  column: StageColumn;
  rows: readonly ProjectRow[];
  apart: boolean;
  onOpen: (id: string) => void;
};

function Column({ column, rows, apart, onOpen }: ColumnProps) {
  const { t, i18n } = useTranslation('projects');
  const [most, setMost] = useState(STEP);
  const { stage, amounts, staying, passed, red, yellow, silent } = column;
  const name = stage ? stageName(stage, i18n.language) : t('stage.unknown');
  const empty = amounts.projects === 0;
  return (
    <section
      className={[styles.column, empty && styles.empty, apart && styles.apart].filter(Boolean).join(' ')}
      aria-label={t('column', { name, count: amounts.projects })}
    >
      <header>
        <h2>
          {name} <span>{amounts.projects}</span>
        </h2>
        {!empty && (
          <>
            <div>{yiWords(amounts.yi, i18n.language) ?? t('noSum')}</div>
            {amounts.unknown > 0 && <div>{t('column.unknown', { count: amounts.unknown })}</div>}
            {staying.days !== null && (
              <div>{t('column.staying', { days: daysWords(alike(staying.days)) })}</div>
            )}
          </>
        )}
        {passed.days !== null && (
          <div title={t('column.passedWhy', { count: passed.projects })}>
            {t('column.passed', { days: daysWords(alike(passed.days)), count: passed.projects })}
          </div>
        )}
        {red + yellow + silent > 0 && (
          <div className={styles.cards}>
            {red > 0 && t('column.red', { count: red })} {yellow > 0 && t('column.yellow', { count: yellow })}{' '}
            {silent > 0 && t('column.silent', { count: silent })}
          </div>
        )}
      </header>
      <ul>
        {rows.slice(0, most).map((row) => (
          <li key={row.project.id}>
            <ProjectCard row={row} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {rows.length > most && (
        <Button size="small" block onClick={() => setMost(most + STEP)}>
          {t('column.more', { shown: most, count: rows.length })}
        </Button>
      )}
    </section>
  );
}

const alike = (days: number) => ({ least: days, most: days });

function ProjectCard({ row, onOpen }: { row: ProjectRow; onOpen: (id: string) => void }) {
  const { t, i18n } = useTranslation('projects');
  const amount = amountWords(row, i18n.language);
  return (
    <button
      type="button"
      className={styles.card}
      data-card
      title={row.cardReasons.map((reason) => reasonWords(reason, i18n)).join('\n') || undefined}
      onClick={() => onOpen(row.project.id)}
    >
      <b>{row.project.name}</b>
      <span className={styles.facts}>
        {row.card && <CardTag card={row.card} />}
        <span>{amount ?? t('amount.unknown')}</span>
        {row.amount.kind !== 'own' && row.amount.kind !== 'unknown' && (
          <span>{t(`amount.${row.amount.kind}`)}</span>
        )}
      </span>
      <span className={styles.facts}>
        {row.dwell
          ? t('stays', { days: daysWords(row.dwell) })
          : t(row.stage ? 'since' : 'undated', { date: row.stageSince })}
      </span>
      {row.places.length > 0 && (
        <span className={styles.facts}>{row.places.map(({ name }) => name).join(' · ')}</span>
      )}
    </button>
  );
}

/** Up and down within a column, left and right to the card at the same height, or the last, of the next that has one. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const here = document.activeElement;
  if (!(here instanceof HTMLElement) || here.dataset['card'] === undefined) return;
  const columns = [...event.currentTarget.children]
    .map((column) => [...column.querySelectorAll<HTMLElement>('[data-card]')])
    .filter((cards) => cards.length > 0);
  const column = columns.findIndex((cards) => cards.includes(here));
  const row = columns[column]?.indexOf(here) ?? 0;
  const steps: Record<string, [number, number]> = {
    ArrowUp: [0, -1],
    ArrowDown: [0, 1],
    ArrowLeft: [-1, 0],
    ArrowRight: [1, 0],
  };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const cards = columns[column + step[0]];
  cards?.[Math.min(row + step[1], cards.length - 1)]?.focus();
}
