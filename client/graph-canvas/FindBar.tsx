import { CloseOutlined, DownOutlined, SearchOutlined, UpOutlined } from '@ant-design/icons';
import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CanvasNode } from './canvas-model.ts';
import { matchesIn } from './find-names.ts';
import styles from './graph-canvas.module.css';

type Props = {
  nodes: readonly CanvasNode[];
  onFind: ((words: string) => Promise<readonly string[]>) | undefined;
  /** The match to be shown, of all matches. */
  onShow: (id: string | null, all: readonly string[]) => void;
  onClose: () => void;
};

const WAIT_MS = 150;

/** Searches the drawing itself by name, and by what else `onFind` knows; Enter goes to the next match. */
export function FindBar({ nodes, onFind, onShow, onClose }: Props) {
  const { t } = useTranslation('canvas');
  const input = useRef<InputRef>(null);
  const [words, setWords] = useState('');
  const [others, setOthers] = useState<{ words: string; ids: readonly string[] }>({ words: '', ids: [] });
  const [at, setAt] = useState(0);
  const found = matchesIn(nodes, words, others.words === words ? others.ids : []);

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    if (words.trim() === '' || !onFind) return;
    let current = true;
    const timer = setTimeout(() => {
      onFind(words.trim())
        .then((ids) => current && setOthers({ words, ids }))
        // By name one still finds.
        .catch(() => undefined);
    }, WAIT_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [words, onFind]);
  const place = found.length ? ((at % found.length) + found.length) % found.length : 0;
  const [id, all] = [found[place] ?? null, found.join(' ')];
  useEffect(() => {
    onShow(id, all === '' ? [] : all.split(' '));
  }, [id, all, onShow]);

  return (
    <search className={styles.find}>
      <Input
        ref={input}
        size="small"
        prefix={<SearchOutlined aria-hidden />}
        aria-label={t('find')}
        placeholder={t('find.placeholder')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') setAt(place + (event.shiftKey ? -1 : 1));
          else if (event.key === 'Escape') onClose();
          else return;
          event.preventDefault();
        }}
      />
      <output className={styles.count}>
        {words.trim() === '' ? '' : t('find.count', { at: found.length ? place + 1 : 0, all: found.length })}
      </output>
      <Button
        size="small"
        type="text"
        aria-label={t('find.previous')}
        icon={<UpOutlined aria-hidden />}
        disabled={found.length < 2}
        onClick={() => setAt(place - 1)}
      />
      <Button
        size="small"
        type="text"
        aria-label={t('find.next')}
        icon={<DownOutlined aria-hidden />}
        disabled={found.length < 2}
        onClick={() => setAt(place + 1)}
      />
      <Button
        size="small"
        type="text"
        aria-label={t('find.close')}
        icon={<CloseOutlined aria-hidden />}
        onClick={onClose}
      />
    </search>
  );
}
