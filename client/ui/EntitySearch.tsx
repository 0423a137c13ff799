import { SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useDeferredValue, useEffect, useRef, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../server/contract/common.ts';
import type { Label } from '../../server/contract/graph-model.ts';
import { searchRoute, type SearchResult } from '../../server/contract/search.ts';
import { callOptions } from '../api/call-options.ts';
import { describeError } from './describe-error.ts';
import { LabelMark } from './LabelMark.tsx';
import { labelName } from './model-names.ts';

type Props = {
  onChoose: (entity: EntityRef) => void;
  placeholder: string;
  ariaLabel: string;
  /** Only entities of these kinds. */
  labels?: readonly Label[];
  style?: CSSProperties;
};

/** Instant search by Chinese, pinyin, initials or alias; arrow keys and Enter choose, the box is then emptied. */
export function EntitySearch({ onChoose, placeholder, ariaLabel, labels, style }: Props) {
  const { t } = useTranslation('ui');
  const [words, setWords] = useState('');
  const asked = useDeferredValue(useDebounced(words.trim(), 120));
  const input = useRef<InputRef>(null);
  const query = useQuery({
    ...callOptions(searchRoute, { query: { q: asked, limit: 12, ...(labels && { labels: [...labels] }) } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const results = asked === '' ? [] : (query.data?.results ?? []);
  const failure = query.isError ? t(describeError(query.error).title) : undefined;
  const notice = failure
    ? t('search.failed', { reason: failure })
    : query.data
      ? t('search.none', { words: asked })
      : t('search.searching');

  return (
    <AutoComplete
      style={style}
      value={words}
      onChange={setWords}
      defaultActiveFirstOption
      popupMatchSelectWidth={420}
      listHeight={420}
      options={results.map((result) => ({ value: result.id, label: <ResultLine result={result} /> }))}
      notFoundContent={asked === '' ? null : notice}
      onSelect={(id: string) => {
        const chosen = results.find((result) => result.id === id);
        setWords('');
        if (!chosen) return;
        input.current?.blur();
        onChoose({ id: chosen.id, label: chosen.label, name: chosen.name });
      }}
    >
      <Input
        ref={input}
        allowClear
        prefix={<SearchOutlined style={{ color: '#8494a5' }} />}
        placeholder={placeholder}
        aria-label={ariaLabel}
      />
    </AutoComplete>
  );
}

function ResultLine({ result }: { result: SearchResult }) {
  const { t, i18n } = useTranslation('ui');
  const note = [
    labelName(result.label, i18n.language),
    result.hint,
    result.matchedOn !== result.name && t('search.matched', { text: result.matchedOn }),
  ].filter(Boolean);
  return (
    <div style={{ display: 'flex', gap: 8, alignItems: 'baseline', minWidth: 0 }}>
      <LabelMark label={result.label} />
      <span style={{ flex: 'none', maxWidth: '60%', overflow: 'hidden', textOverflow: 'ellipsis' }}>
        {result.name}
      </span>
      <span
        style={{ color: 'var(--liantu-muted)', fontSize: 12, overflow: 'hidden', textOverflow: 'ellipsis' }}
      >
        {note.join(' · ')}
      </span>
    </div>
  );
}

/** The value once it has stood still for `ms`. */
function useDebounced(value: string, ms: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
