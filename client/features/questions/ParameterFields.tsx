import { Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { LABEL_NAMES, type Label } from '../../../server/contract/graph-model.ts';
import type { Parameter } from '../../../server/contract/questions.ts';
import { labelName } from '../../ui/model-names.ts';
import { wordsIn } from './answer.view-model.ts';
import { OWN_KINDS, ofKind, type OwnKind } from './describe-parameters.ts';
import styles from './questions.module.css';

type Props = { parameters: readonly Parameter[]; onChange: (parameters: Parameter[]) => void };

/** What each parameter of one's own question is called, and of which kind it is. */
export function ParameterFields({ parameters, onChange }: Props) {
  const { t, i18n } = useTranslation('questions');
  const replace = (changed: Parameter) =>
    onChange(parameters.map((one) => (one.name === changed.name ? changed : one)));
  const rename = (parameter: Parameter, text: string) =>
    replace({ ...parameter, words: { zh: text, en: text } });
  return (
    <div className={styles.parameterRows}>
      {parameters.map((parameter) => (
        <div key={parameter.name} className={styles.parameterRow}>
          <code>${parameter.name}</code>
          <Input
            aria-label={t('save.parameterName', { name: parameter.name })}
            placeholder={t('save.parameterLabel')}
            maxLength={40}
            value={wordsIn(parameter.words, i18n.language)}
            onChange={(event) => rename(parameter, event.target.value)}
          />
          {isOwnKind(parameter.kind) ? (
            <Select<OwnKind>
              aria-label={t('save.parameterKind', { name: parameter.name })}
              value={parameter.kind}
              onChange={(kind) => replace({ ...ofKind(parameter.name, kind), words: parameter.words })}
              options={OWN_KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
            />
          ) : (
            <span className={styles.note}>{t(`kind.${parameter.kind}`)}</span>
          )}
          {parameter.kind === 'entity' ? (
            <Select<Label[]>
              aria-label={t('save.parameterLabels', { name: parameter.name })}
              mode="multiple"
              maxTagCount={1}
              popupMatchSelectWidth={160}
              value={parameter.labels}
              onChange={(labels) =>
                labels.length > 0 &&
                replace({ ...ofKind(parameter.name, 'entity', labels), words: parameter.words })
              }
              options={LABEL_NAMES.map((label) => ({ value: label, label: labelName(label, i18n.language) }))}
            />
          ) : (
            <span />
          )}
        </div>
      ))}
    </div>
  );
}

const isOwnKind = (kind: Parameter['kind']): kind is OwnKind => OWN_KINDS.some((one) => one === kind);
