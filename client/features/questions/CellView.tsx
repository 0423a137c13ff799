import { Button, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { confidenceSchema } from '../../../server/contract/graph-model.ts';
import type { Cell, Column } from '../../../server/contract/questions.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { MoneyText } from '../../ui/MoneyText.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { asEntities, asMoney, asSources, cellWords, wordsIn } from './answer.view-model.ts';
import styles from './questions.module.css';

/** Entities shown in a cell before the rest is folded away. */
const SHOWN = 4;

/** One value of an answer, drawn as its column's kind says. */
export function CellView({ column, cell }: { column: Column; cell: Cell }) {
  const { t, i18n } = useTranslation('questions');
  switch (column.kind) {
    case 'entity':
    case 'entities':
      return <Entities cell={cell} />;
    case 'money':
      return asMoney(cell).map((money) => (
        <div key={JSON.stringify(money)}>
          <MoneyText money={money} />
        </div>
      ));
    case 'sources':
      return <Sources cell={cell} />;
    case 'confidence': {
      const confidence = confidenceSchema.safeParse(cell);
      return confidence.success ? <ConfidenceTag confidence={confidence.data} /> : null;
    }
    case 'number':
      return typeof cell === 'number' ? (
        <span className={styles.number}>
          {cell.toLocaleString('en-US', { maximumFractionDigits: 4 })}
          {column.unit && wordsIn(column.unit, i18n.language)}
        </span>
      ) : null;
    case 'text':
      return <span className={styles.text}>{cellWords(column, cell, { language: i18n.language, t })}</span>;
    default:
      return <span className={styles.short}>{cellWords(column, cell, { language: i18n.language, t })}</span>;
  }
}

function Entities({ cell }: { cell: Cell }) {
  const { t } = useTranslation('questions');
  const [all, setAll] = useState(false);
  const entities = asEntities(cell);
  const shown = all ? entities : entities.slice(0, SHOWN);
  return (
    <span className={styles.entities}>
      {shown.map((entity) => (
        <EntityLink key={entity.id} entity={entity} />
      ))}
      {entities.length > SHOWN && (
        <Button type="link" size="small" className={styles.more} onClick={() => setAll(!all)}>
          {all ? t('cell.less') : t('cell.more', { count: entities.length - SHOWN })}
        </Button>
      )}
    </span>
  );
}

function Sources({ cell }: { cell: Cell }) {
  const { t } = useTranslation('questions');
  const sources = asSources(cell);
  if (sources.length === 0) return null;
  return (
    <Popover
      trigger="click"
      content={
        <div className={styles.sourcePopover}>
          <SourceList sources={sources} />
        </div>
      }
    >
      <Button type="link" size="small" className={styles.more}>
        {t('cell.sources', { count: sources.length })}
      </Button>
    </Popover>
  );
}
