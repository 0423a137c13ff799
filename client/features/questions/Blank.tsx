import { DatePicker, Input, InputNumber, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { Parameter } from '../../../server/contract/questions.ts';
import { relationshipName } from '../../ui/model-names.ts';
import { wordsIn } from './answer.view-model.ts';
import { EntityBlank } from './EntityBlank.tsx';
import styles from './questions.module.css';
import type { Filled } from './question-url.ts';

type Props = {
  parameter: Parameter;
  value: Filled[string];
  onChange: (value: Filled[string]) => void;
  /** Names of the entities met so far. */
  named: readonly EntityRef[];
};

/** One blank of a question, as the kind of its parameter asks for. */
export function Blank({ parameter, value, onChange, named }: Props) {
  const { t, i18n } = useTranslation('questions');
  const label = wordsIn(parameter.words, i18n.language);
  switch (parameter.kind) {
    case 'entity':
      return (
        <EntityBlank
          parameter={parameter}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
          named={named}
        />
      );
    case 'choice':
      return (
        <Select
          className={styles.blank}
          aria-label={label}
          popupMatchSelectWidth={false}
          value={String(value)}
          onChange={(chosen: string) => onChange(chosen)}
          options={parameter.options.map((option) => ({
            value: option.value,
            label: wordsIn(option.words, i18n.language),
          }))}
        />
      );
    case 'ties':
      return (
        <Select
          className={styles.blank}
          aria-label={label}
          mode="multiple"
          popupMatchSelectWidth={false}
          value={Array.isArray(value) ? value : []}
          // Without any kind there is nothing to ask for: the last one stays.
          onChange={(chosen: string[]) => chosen.length > 0 && onChange(chosen)}
          options={parameter.among.map((type) => ({
            value: type,
            label: relationshipName(type, i18n.language),
          }))}
        />
      );
    case 'number':
      return (
        <InputNumber
          className={styles.blank}
          style={{ width: 76 }}
          aria-label={label}
          min={parameter.min}
          max={parameter.max}
          value={typeof value === 'number' ? value : null}
          changeOnWheel={false}
          onChange={(number) => typeof number === 'number' && onChange(number)}
        />
      );
    case 'date':
      return (
        <DatePicker
          className={styles.blank}
          style={{ width: 132 }}
          aria-label={label}
          placeholder={t('blank.today')}
          value={typeof value === 'string' && value ? dayjs(value) : null}
          onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : null)}
        />
      );
    case 'text':
      return (
        <Input
          className={styles.blank}
          style={{ width: 180 }}
          aria-label={label}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}
