import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetFound } from '../../../server/contract/imports-plan.ts';
import styles from './imports.module.css';
import looks from './mapping.module.css';

type Props = { found: SheetFound; chosen: readonly number[]; onChoose: (lines: number[]) => void };

const MOST_LINES = 5;

/** Where the header was found, and the first rows to point out another; a header may have several lines. */
export function HeaderChoice({ found, chosen, onChoose }: Props) {
  const { t } = useTranslation('imports');
  const [open, setOpen] = useState(false);
  const [lines, setLines] = useState(chosen);
  const { top } = found;
  const said = chosen.length > 0 ? t('header.at', { lines: chosen.join('、') }) : t('header.none');
  if (top.length === 0) return <span className={styles.muted}>{said}</span>;
  const toggle = (line: number, on: boolean) =>
    setLines((now) =>
      (on ? [...now, line] : now.filter((one) => one !== line))
        .toSorted((a, b) => a - b)
        .slice(0, MOST_LINES),
    );
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setLines(chosen);
      }}
      title={t('header.title')}
      content={
        <div className={looks.header}>
          <p className={styles.muted}>{t('header.hint')}</p>
          <ol>
            {top.map(({ line, cells }) => (
              <li key={line}>
                <Checkbox
                  checked={lines.includes(line)}
                  onChange={({ target }) => toggle(line, target.checked)}
                >
                  <small className={styles.muted}>{t('place.line', { line })}</small>{' '}
                  {cells
                    .filter((text) => text !== '')
                    .slice(0, 8)
                    .join(' | ') || '–'}
                </Checkbox>
              </li>
            ))}
          </ol>
          <Button
            type="primary"
            size="small"
            disabled={lines.length === 0}
            onClick={() => {
              setOpen(false);
              onChoose([...lines]);
            }}
          >
            {t('header.use')}
          </Button>
        </div>
      }
    >
      <Button>{said}</Button>
    </Popover>
  );
}
