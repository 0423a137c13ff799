import { useQuery } from '@tanstack/react-query';
import { Select, type SelectProps } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import { entityRoute } from '../../../server/contract/entities.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import { searchRoute } from '../../../server/contract/search.ts';
import { callOptions } from '../../api/call-options.ts';
import { describeError } from '../../ui/describe-error.ts';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { labelName } from '../../ui/model-names.ts';
import styles from './path-box.module.css';
import { recentParties, rememberParty } from './recent-parties.ts';

/** Kinds of entities a tie of an introduction can join. */
const PARTIES: readonly Label[] = ['Company', 'Institution', 'Fund', 'Person', 'Park', 'Project'];
const SETTLED_MS = 120;

type Offered = EntityRef & { hint?: string | undefined };

type Props = {
  name: string;
  value: string | null;
  onChoose: (id: string) => void;
  /** Called where the choice can be taken back; without it, it can only be replaced. */
  onClear?: () => void;
  /** It was just asked for: the keyboard goes straight into it. */
  startOpen?: boolean;
  onBlur?: () => void;
};

/** One stop of a path: shows who is chosen; typing searches by Chinese, pinyin or initials, an empty box offers who was chosen lately. */
export function StopField({ name, value, onChoose, onClear, startOpen = false, onBlur }: Props) {
  const { t } = useTranslation('introductions');
  const [words, setWords] = useState('');
  const asked = useSettled(words.trim());
  const chosen = useQuery({
    ...callOptions(entityRoute, { params: { id: value ?? '' } }),
    enabled: value !== null,
  });
  const found = useQuery({
    ...callOptions(searchRoute, { query: { q: asked, limit: 12, labels: [...PARTIES] } }),
    enabled: asked !== '',
  });
  // Enter must mean what has been typed, not what an earlier word found.
  const upToDate = asked === words.trim();
  const results = upToDate ? (found.data?.results ?? []) : [];
  const offered: Offered[] = words.trim() === '' ? recentParties() : results;
  const options: SelectProps['options'] =
    words.trim() === '' && offered.length > 0
      ? [{ label: t('stop.recent'), title: '', options: offered.map(optionOf) }]
      : offered.map(optionOf);
  const known = value === null ? undefined : (chosen.data?.entity.name ?? (chosen.isError ? value : '…'));

  const choose = (id: string) => {
    const party = offered.find((one) => one.id === id);
    if (!party) return;
    rememberParty({ id: party.id, label: party.label, name: party.name });
    setWords('');
    onChoose(id);
  };
  return (
    <Select
      showSearch={{ filterOption: false, searchValue: words, onSearch: setWords }}
      aria-label={name}
      className={styles.stopField ?? ''}
      placeholder={t('pair.search')}
      value={value === null ? null : { value, label: known }}
      labelInValue
      defaultActiveFirstOption
      // oxlint-disable-next-line jsx-a11y/no-autofocus
      autoFocus={startOpen}
      {...(startOpen && { defaultOpen: true })}
      allowClear={onClear !== undefined && value !== null}
      {...(onClear && { onClear })}
      onBlur={() => {
        setWords('');
        onBlur?.();
      }}
      onSelect={(option) => choose(String(option.value))}
      popupMatchSelectWidth={380}
      listHeight={360}
      options={options}
      optionRender={renderOption}
      notFoundContent={notice()}
    />
  );

  function notice(): string {
    if (words.trim() === '') return t('stop.type');
    if (found.isError) return t(describeError(found.error).title, { ns: 'ui' });
    return upToDate && found.data
      ? t('search.none', { ns: 'ui', words: asked })
      : t('search.searching', { ns: 'ui' });
  }
}

/** The words once they have stood still. */
function useSettled(words: string): string {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}

const optionOf = (party: Offered) => ({ value: party.id, label: party.name, title: '', party });

const renderOption: SelectProps['optionRender'] = ({ data, label }) => {
  const { party } = data as { party?: Offered };
  return party ? <PartyLine party={party} /> : label;
};

function PartyLine({ party }: { party: Offered }) {
  const { i18n } = useTranslation();
  return (
    <span className={styles.option}>
      <LabelMark label={party.label} />
      <span>{party.name}</span>
      <span className={styles.optionHint}>
        {[labelName(party.label, i18n.language), party.hint].filter(Boolean).join(' · ')}
      </span>
    </span>
  );
}
