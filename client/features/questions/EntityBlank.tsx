import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chainsRoute, regionsRoute } from '../../../server/contract/chains.ts';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { Parameter } from '../../../server/contract/questions.ts';
import { searchRoute } from '../../../server/contract/search.ts';
import { callOptions } from '../../api/call-options.ts';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { wordsIn } from './answer.view-model.ts';
import styles from './questions.module.css';

type Props = {
  parameter: Extract<Parameter, { kind: 'entity' }>;
  value: string | null;
  onChange: (id: string | null) => void;
  named: readonly EntityRef[];
};

/** A blank for an entity of some kinds: typing searches by Chinese, pinyin or initials; chains, regions and taxonomies are also listed. */
export function EntityBlank({ parameter, value, onChange, named }: Props) {
  const { t, i18n } = useTranslation('questions');
  const [words, setWords] = useState('');
  const [met, setMet] = useState<readonly EntityRef[]>([]);
  const asked = useDeferredValue(words.trim());
  const listed = useListed(parameter.labels.length === 1 ? parameter.labels[0] : undefined);
  const found = useQuery({
    ...callOptions(searchRoute, { query: { q: asked, labels: [...parameter.labels], limit: 15 } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const chosen = [...met, ...named, ...listed].find(({ id }) => id === value);
  const offered: readonly EntityRef[] = asked === '' ? listed : (found.data?.results ?? []);
  const options = offered.map(({ id, label, name }) => ({
    value: id,
    label: name,
    entity: { id, label, name },
  }));
  const label = wordsIn(parameter.words, i18n.language);
  return (
    <Select
      className={styles.blank}
      aria-label={label}
      placeholder={parameter.optional ? t('blank.any') : label}
      popupMatchSelectWidth={280}
      allowClear={parameter.optional}
      showSearch={{ filterOption: false, searchValue: words, onSearch: setWords }}
      value={value === null ? null : { value, label: chosen?.name ?? value }}
      labelInValue
      options={options}
      optionRender={renderOption}
      notFoundContent={
        asked === '' ? t('blank.type') : found.isFetching ? t('blank.searching') : t('blank.none')
      }
      onChange={(picked: { value: string; label: string } | null | undefined) => {
        const entity = offered.find(({ id }) => id === picked?.value);
        if (entity) setMet([entity]);
        setWords('');
        onChange(picked?.value ?? null);
      }}
    />
  );
}

const renderOption = ({ data: { entity } }: { data: { entity: EntityRef } }) => (
  <span className={styles.option}>
    <LabelMark label={entity.label} /> {entity.name}
  </span>
);

/** Kinds with few members are listed without a search. */
function useListed(label: string | undefined): readonly EntityRef[] {
  const chains = useQuery({
    ...callOptions(chainsRoute, {}),
    enabled: label === 'Chain' || label === 'Taxonomy',
  });
  const regions = useQuery({ ...callOptions(regionsRoute, {}), enabled: label === 'Region' });
  if (label === 'Chain') {
    return (chains.data?.chains ?? []).map(({ id, name }) => ({ id, label: 'Chain', name }));
  }
  if (label === 'Taxonomy') {
    const all = (chains.data?.chains ?? []).flatMap(({ taxonomies }) => taxonomies);
    return [...new Map(all.map(({ id, name }) => [id, { id, label: 'Taxonomy' as const, name }])).values()];
  }
  return (regions.data?.regions ?? []).map(({ id, name }) => ({ id, label: 'Region', name }));
}
