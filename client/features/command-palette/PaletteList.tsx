import { PushpinFilled, PushpinOutlined } from '@ant-design/icons';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { labelName } from '../../ui/model-names.ts';
import { asKept, type PaletteGroup, type PaletteItem } from './palette-groups.ts';
import { cutAtMarks, type Mark, marksIn } from './palette-match.ts';
import styles from './palette.module.css';
import { SortSign } from './SortSign.tsx';
import type { Kept } from './recents.ts';
import type { Doing } from './use-open-item.ts';

type Props = {
  id: string;
  groups: readonly PaletteGroup[];
  active: string | undefined;
  words: string;
  onPoint: (key: string) => void;
  onOpen: (item: PaletteItem, doing: Doing) => void;
  onPin: (item: Kept) => void;
};

export const optionId = (listId: string, key: string): string => `${listId}-${key.replace(/\s/g, '_')}`;

/** The lines found, in their groups. The cursor stays in the box above, which names the line chosen. */
export function PaletteList({ id, groups, active, words, onPoint, onOpen, onPin }: Props) {
  const { t } = useTranslation('palette');
  useEffect(() => {
    if (active !== undefined)
      document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <div
      id={id}
      className={styles.list}
      // The cursor stays in the box: these are its lines, which no select can be.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="listbox"
      aria-label={t('results')}
      hidden={groups.length === 0}
    >
      {groups.map(({ name, items }) => (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
          <div id={`${id}-${name}`} className={styles.group} role="presentation">
            {t(`group.${name}`)}
          </div>
          {items.map((item) => (
            // The keys are those of the box above.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={item.key}
              id={optionId(id, item.key)}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
              role="option"
              aria-selected={item.key === active}
              className={item.key === active ? styles.active : styles.item}
              onMouseMove={() => item.key !== active && onPoint(item.key)}
              // The cursor stays in the box.
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) =>
                onOpen(item, event.ctrlKey || event.metaKey ? 'dossier' : event.altKey ? 'add' : 'open')
              }
            >
              <Line item={item} words={words} onPin={onPin} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Line({ item, words, onPin }: { item: PaletteItem; words: string; onPin: (item: Kept) => void }) {
  const { t, i18n } = useTranslation('palette');
  const { label, name, note, match, near, pinned } = item;
  const kept = asKept(item);
  const Pin = pinned ? PushpinFilled : PushpinOutlined;
  // The hint begins with the kind in Chinese, which stands before it in the language of the page.
  const hint = label
    ? [
        labelName(label, i18n.language),
        ...(note ?? '').split(' · ').filter((part) => part && part !== labelName(label, 'zh-CN')),
      ].join(' · ')
    : note;
  return (
    <>
      {label ? <LabelMark label={label} size={18} /> : <SortSign sort={item.sort} />}
      <span className={styles.name}>
        <Marked text={name} marks={item.marks} />
      </span>
      {match && (
        <span className={styles.matched}>
          {t(`by.${match.by}`)}{' '}
          <Marked text={match.text} marks={match.marks.length ? match.marks : marksIn(match.text, words)} />
        </span>
      )}
      {near && <span className={styles.near}>{t('near')}</span>}
      {hint && <span className={styles.note}>{hint}</span>}
      {kept && (
        // For the mouse; by keys it is Alt+P. An option may hold nothing that takes the focus.
        <span
          role="presentation"
          className={pinned ? styles.pinned : styles.pin}
          aria-hidden="true"
          title={t(pinned ? 'unpin' : 'pin')}
          onClick={(event) => {
            event.stopPropagation();
            onPin(kept);
          }}
        >
          <Pin aria-hidden />
        </span>
      )}
      {pinned && <span className="visually-hidden">{t('isPinned')}</span>}
    </>
  );
}

function Marked({ text, marks }: { text: string; marks: readonly Mark[] }) {
  return cutAtMarks(text, marks).map((piece, index) =>
    // Pieces of one text have no other name than their place.
    // oxlint-disable-next-line react/no-array-index-key
    piece.marked ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
  );
}
