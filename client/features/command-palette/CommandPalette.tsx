import { SearchOutlined } from '@ant-design/icons';
import { type KeyboardEvent, useEffectEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../ui/describe-error.ts';
import { forget, pinOrUnpin, useKept } from './kept-store.ts';
import { asKept, groupsOf, type PaletteItem, stepTo } from './palette-groups.ts';
import { completePrefix, readTyped, SHOWN_PREFIXES } from './palette-prefix.ts';
import styles from './palette.module.css';
import { PaletteKeys } from './PaletteKeys.tsx';
import { optionId, PaletteList } from './PaletteList.tsx';
import { useEntityResults } from './use-entity-results.ts';
import { useLocalThings } from './use-local-things.ts';
import { type Doing, useOpenItem } from './use-open-item.ts';

type Props = {
  /** What was typed while this was still on its way. */
  early: () => string;
  onClose: () => void;
  onSaveView: () => void;
};

const PAGE_OF_LINES = 8;

/** Finds entities, pages, actions, saved views, questions and sources by a few letters, and opens them; all by keys. */
export function CommandPalette({ early, onClose, onSaveView }: Props) {
  const { t, i18n } = useTranslation(['palette', 'ui']);
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string>();
  const read = readTyped(typed);
  const kept = useKept();
  const entities = useEntityResults(read);
  const local = useLocalThings(read.scope, onSaveView);
  const groups = groupsOf({ typed: read, local, entities: entities.results, kept });
  const items = groups.flatMap((group) => group.items);
  const active = items.find(({ key }) => key === chosen) ?? items[0];
  const openItem = useOpenItem();

  // Taken only now: people go on typing until the box is on the screen.
  const takeEarly = useEffectEvent(() => setTyped(early()));
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    // oxlint-disable-next-line react/set-state-in-effect
    takeEarly();
    return () => box?.close();
  }, []);

  const type = (text: string) => {
    setTyped(text);
    setChosen(undefined);
  };
  const open = (item: PaletteItem, doing: Doing) => {
    // Closing first gives the focus back to the page, which the action may then take.
    onClose();
    openItem(item, doing);
  };
  /** Enter before the answer is there means the best of what has been typed, not of an earlier word. */
  const openBest = async (doing: Doing) => {
    if (entities.settled || chosen !== undefined) {
      if (active) open(active, doing);
      return;
    }
    const results = await entities.now().catch(() => []);
    const [best] = groupsOf({ typed: read, local, entities: results, kept });
    if (best?.items[0] && input.current?.value === typed) open(best.items[0], doing);
  };
  const step = (by: number) =>
    setChosen(
      stepTo(
        items.map(({ key }) => key),
        active?.key,
        by,
      ),
    );

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const command = event.ctrlKey || event.metaKey;
    const moves: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: Math.min(PAGE_OF_LINES, items.length - 1 - items.findIndex(({ key }) => key === active?.key)),
      PageUp: -Math.min(
        PAGE_OF_LINES,
        items.findIndex(({ key }) => key === active?.key),
      ),
    };
    const by = moves[event.key];
    const completed = event.key === 'Tab' && !event.shiftKey ? completePrefix(typed) : undefined;
    const asItem = active && asKept(active);
    if (by !== undefined) step(by);
    else if (event.key === 'Enter') void openBest(command ? 'dossier' : event.altKey ? 'add' : 'open');
    else if (completed !== undefined) type(completed);
    else if (event.altKey && event.code === 'KeyP' && asItem) pinOrUnpin(asItem);
    else if (event.shiftKey && event.key === 'Delete' && active) forget(active.key);
    else if (command && event.key.toLowerCase() === 'k') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const failure = entities.error ? t(describeError(entities.error).title, { ns: 'ui' }) : undefined;
  const nothing = failure
    ? t('failed', { reason: failure })
    : !entities.settled
      ? t('searching')
      : read.words
        ? t('none', { words: read.words })
        : t('typeOn');
  return (
    // Its keys are those of the box within.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t('title')}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A click beside the box falls on the dialog itself. Keys close it by Escape.
      onMouseDown={(event) => event.target === dialog.current && onClose()}
    >
      <div className={styles.box}>
        <div className={styles.line}>
          <SearchOutlined aria-hidden className={styles.glass} />
          <input
            ref={input}
            // The box is opened to be typed into.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            className={styles.input}
            role="combobox"
            aria-label={t('label')}
            aria-expanded={items.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={active && optionId(listId, active.key)}
            aria-describedby={`${listId}-keys`}
            placeholder={t('placeholder')}
            value={typed}
            maxLength={100}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </div>
        <PaletteList
          id={listId}
          groups={groups}
          active={active?.key}
          words={read.words}
          onPoint={setChosen}
          onOpen={open}
          onPin={pinOrUnpin}
        />
        {items.length === 0 && <p className={styles.nothing}>{nothing}</p>}
        {!typed && (
          <fieldset className={styles.prefixes} aria-label={t('prefixes')}>
            {SHOWN_PREFIXES[i18n.language === 'en' ? 'en' : 'zh-CN'].map((word) => (
              <button
                key={word}
                type="button"
                className={styles.prefix}
                onClick={() => {
                  type(`${word}:`);
                  input.current?.focus();
                }}
              >
                {word}:
              </button>
            ))}
          </fieldset>
        )}
        <PaletteKeys id={`${listId}-keys`} entity={active?.sort === 'entity'} />
        <output className="visually-hidden">
          {entities.settled ? (items.length ? t('count', { count: items.length }) : nothing) : ''}
        </output>
      </div>
    </dialog>
  );
}
