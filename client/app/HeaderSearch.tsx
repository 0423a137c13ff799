import { SearchOutlined, StarOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { lazy, startTransition, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVisits } from '../features/command-palette/use-visits.ts';
import styles from './header-search.module.css';

const loadPalette = () => import('../features/command-palette/CommandPalette.tsx');
const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }));
const SaveView = lazy(async () => ({
  default: (await import('../features/saved-views/SaveView.tsx')).SaveView,
}));
const ViewNotice = lazy(async () => ({
  default: (await import('../features/saved-views/ViewNotice.tsx')).ViewNotice,
}));

const MAC = navigator.platform.startsWith('Mac');
const TYPING = 'input:not([type=radio], [type=checkbox]), textarea, [contenteditable]';

/** Search and commands from anywhere by ⌘K, Ctrl+K or `/`, and the star that saves the page as it is. */
export function HeaderSearch() {
  const { t } = useTranslation(['palette', 'views']);
  const [open, setOpen] = useState<'palette' | 'save'>();
  /** What was typed before the box to type in had come; null while none is asked for. */
  const early = useRef<string | null>(null);
  useVisits();
  const ask = useCallback(() => {
    early.current = '';
    // Otherwise React shows that something is on its way, and then waits for 0.3 s before it shows what came.
    startTransition(() => setOpen('palette'));
  }, []);
  const leaveFor = (next?: 'save') => {
    early.current = null;
    setOpen(next);
  };

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // The first half of the chord is time enough to fetch what the second opens.
      if (event.key === 'Control' || event.key === 'Meta') void loadPalette();
      const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
      const typing = event.target instanceof Element && event.target.closest(TYPING);
      if (
        early.current !== null &&
        !document.querySelector('dialog[open]') &&
        plain &&
        !typing &&
        event.key.length === 1
      ) {
        early.current += event.key;
        event.preventDefault();
        return;
      }
      const asked =
        event.key === '/'
          ? plain && !typing
          : event.key.toLowerCase() === 'k' &&
            (event.ctrlKey || event.metaKey) &&
            !event.shiftKey &&
            !event.altKey;
      if (!asked || event.defaultPrevented) return;
      event.preventDefault();
      ask();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [ask]);

  return (
    <>
      <button
        type="button"
        className={styles.search}
        aria-label={t('button')}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K /"
        onPointerEnter={() => void loadPalette()}
        onFocus={() => void loadPalette()}
        onClick={ask}
      >
        <SearchOutlined aria-hidden />
        <span className={styles.text}>{t('button.text')}</span>
        <kbd className={styles.keys}>{MAC ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <Tooltip title={t('views:save')}>
        <Button
          type="text"
          className={styles.star}
          aria-label={t('views:save')}
          icon={<StarOutlined aria-hidden />}
          onClick={() => setOpen('save')}
        />
      </Tooltip>
      <Suspense fallback={null}>
        {open === 'palette' && (
          <CommandPalette
            early={() => early.current ?? ''}
            onClose={() => leaveFor()}
            onSaveView={() => leaveFor('save')}
          />
        )}
        {open === 'save' && <SaveView onClose={() => setOpen(undefined)} />}
        <ViewNotice />
      </Suspense>
    </>
  );
}
