import { Input, Tabs } from 'antd';
import { parseAsString, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dossier } from '../../../server/contract/dossier.ts';
import styles from './dossier.module.css';
import { Section } from './Section.tsx';
import { TieTable } from './TieTable.tsx';
import { blockName, linesWith, type TieBlock } from './ties.view-model.ts';

type Props = { dossier: Dossier; blocks: readonly TieBlock[] };

/** Every tie, a table for each kind and direction; words narrow all of them, and those that have ended stand apart. */
export function TieSection({ dossier, blocks }: Props) {
  const { t, i18n } = useTranslation('dossier');
  const [words, setWords] = useState('');
  const [open, setOpen] = useQueryState('ties', parseAsString);
  const total = blocks.reduce((sum, block) => sum + block.total, 0);
  const narrowed = blocks
    .map((block) => ({
      ...block,
      current: linesWith(block.current, words),
      ended: linesWith(block.ended, words),
    }))
    .filter(({ current, ended }) => current.length + ended.length > 0);
  const chosen = narrowed.find(({ key }) => key === open) ?? narrowed[0];
  const searching = words.trim() !== '';
  return (
    <Section
      id="ties"
      title={t('ties.title')}
      count={total}
      extra={
        total > 0 && (
          <Input
            allowClear
            value={words}
            aria-label={t('ties.filter')}
            placeholder={t('ties.filter')}
            style={{ width: 260 }}
            onChange={(event) => setWords(event.target.value)}
          />
        )
      }
    >
      {total === 0 && <p className={styles.muted}>{t('ties.none', { name: dossier.entity.name })}</p>}
      {searching && !chosen && <p className={styles.muted}>{t('ties.noneWith', { words })}</p>}
      {chosen && (
        <Tabs
          size="small"
          activeKey={chosen.key}
          onChange={(key) => void setOpen(key)}
          items={narrowed.map((block) => ({
            key: block.key,
            label: `${blockName(block, i18n.language)} ${
              searching ? block.current.length + block.ended.length : block.total
            }`,
            children: block.key === chosen.key && (
              <Block block={block} region={dossier.region.name} searching={searching} />
            ),
          }))}
        />
      )}
    </Section>
  );
}

function Block({ block, region, searching }: { block: TieBlock; region: string; searching: boolean }) {
  const { t, i18n } = useTranslation('dossier');
  const { current, ended, total } = block;
  const name = blockName(block, i18n.language);
  const listed = current.length + ended.length;
  return (
    <>
      {!searching && listed < total && <p className={styles.muted}>{t('ties.cut', { listed, total })}</p>}
      {current.length > 0 && <TieTable lines={current} region={region} name={name} />}
      {ended.length > 0 && (
        <>
          <h3>{t('ties.ended', { count: ended.length })}</h3>
          <TieTable lines={ended} region={region} name={t('ties.endedOf', { name })} ended />
        </>
      )}
    </>
  );
}
