import { SearchOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState, type CSSProperties } from 'react';
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
  const { t, i18n } = useTranslation('ui');
  const [words, setWords] = useState('');
  const asked = useDebounced(words.trim(), 60);
  const input = useRef<InputRef>(null);
  const client = useQueryClient();
  const queryFor = (q: string) => ({ query: { q, limit: 12, ...(labels && { labels: [...labels] }) } });
  const query = useQuery({
    ...callOptions(searchRoute, queryFor(asked)),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const results = asked === '' ? [] : (query.data?.results ?? []);
  const upToDate = asked === words.trim() && query.data !== undefined && !query.isPlaceholderData;
  const failure = query.isError ? t(describeError(query.error).title) : undefined;
  const notice = failure
    ? t('search.failed', { reason: failure })
    : query.data
      ? t('search.none', { words: asked })
      : t('search.searching');

  const choose = (chosen: SearchResult) => {
    setWords('');
    input.current?.blur();
    onChoose({ id: chosen.id, label: chosen.label, name: chosen.name });
  };
  /** Enter before the answer is there means the best result of what has been typed, not of an earlier word. */
  const chooseFirst = async () => {
    const answer = await client
      .fetchQuery(callOptions(searchRoute, queryFor(words.trim())))
      .catch(() => undefined);
    const first = answer?.results[0];
    if (first) choose(first);
  };

  return (
    <AutoComplete
      style={style}
      value={words}
      onChange={setWords}
      defaultActiveFirstOption
      popupMatchSelectWidth={420}
      listHeight={420}
      options={results.map((result) => ({
        value: result.id,
        label: `${result.name}，${labelName(result.label, i18n.language)}`,
        result,
      }))}
      optionRender={renderOption}
      notFoundContent={asked === '' ? null : notice}
      onInputKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing || upToDate || !words.trim()) return;
        event.preventDefault();
        event.stopPropagation();
        void chooseFirst();
      }}
      onSelect={(id: string) => {
        const chosen = results.find((result) => result.id === id);
        if (chosen) choose(chosen);
      }}
    >
      <Input
        ref={input}
        allowClear
        prefix={<SearchOutlined aria-hidden style={{ color: 'var(--liantu-faint)' }} />}
        placeholder={placeholder}
        aria-label={ariaLabel}
      />
    </AutoComplete>
  );
}

const renderOption = ({ data }: { data: { result: SearchResult } }) => <ResultLine result={data.result} />;

function ResultLine({ result }: { result: SearchResult }) {
  const { t, i18n } = useTranslation('ui');
  const note = [
    labelName(result.label, i18n.language),
    // The hint names the kind too, and a sound says nothing to a reader.
    ...(result.hint ?? '').split(' · ').filter((part) => part !== labelName(result.label, 'zh-CN')),
    result.matchedOn !== result.name &&
      !/^[a-z]+$/.test(result.matchedOn) &&
      t('search.matched', { text: result.matchedOn }),
  ].filter(Boolean);
  return (
    <div style={{ display: 'flex', gap: 8, alignItems: 'center', minWidth: 0 }}>
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
