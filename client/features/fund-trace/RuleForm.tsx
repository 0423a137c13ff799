import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citedRulesRoute, type ReinvestmentRule } from '../../../server/contract/fund-trace-ledger.ts';
import { fundTraceRoute } from '../../../server/contract/fund-trace.ts';
import { callOptions } from '../../api/call-options.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { draftOf, NEW_VERSION, ruleFrom, type DraftRule } from './ledger.view-model.ts';
import { VersionFields } from './VersionFields.tsx';
import styles from './ledger.module.css';
import page from './fund-trace.module.css';

type Props = {
  fundId: string;
  rule: ReinvestmentRule | null;
  onApply: (rule: ReinvestmentRule | null) => void;
};

/** Writes a rule of reinvestment: the user's own, or begun from one a source states. Nothing is assumed to be anybody's policy. */
export function RuleForm({ fundId, rule, onApply }: Props) {
  const { t } = useTranslation('ledger');
  const [draft, setDraft] = useState<DraftRule>(() => draftOf(rule));
  const [tried, setTried] = useState(false);
  const backers = useQuery(
    callOptions(fundTraceRoute, { params: { id: fundId }, query: { direction: 'up' } }),
  );
  const answer = ruleFrom(draft);
  const lacking = 'lacking' in answer ? answer.lacking : [];
  const change = (part: Partial<DraftRule>) => setDraft({ ...draft, ...part });
  const missing = (field: string) => tried && lacking.some((path) => path.startsWith(field));

  return (
    <form
      className={styles.form}
      aria-label={t('form.label')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if ('rule' in answer) onApply(answer.rule);
      }}
    >
      <p className={page.note}>{t('form.own')}</p>
      <CitedRules onTake={change} draft={draft} />
      <label className={styles.field}>
        {t('form.name')}
        <Input
          value={draft.name}
          maxLength={100}
          status={missing('name') ? 'error' : ''}
          placeholder={t('form.namePlaceholder')}
          onChange={({ target }) => change({ name: target.value })}
        />
      </label>
      <label className={styles.field}>
        {t('form.source')}
        <Input
          value={draft.source}
          maxLength={500}
          placeholder={t('form.sourcePlaceholder')}
          onChange={({ target }) => change({ source: target.value })}
        />
      </label>
      {draft.versions.map((version, index) => (
        <fieldset key={index} className={styles.version}>
          <legend>{t('form.version', { number: index + 1 })}</legend>
          <VersionFields
            version={version}
            missing={(field) => missing(`versions.${index}.${field}`)}
            backers={(backers.data?.ties ?? [])
              .filter((tie) => tie.to === fundId && tie.type === 'INVESTS_IN')
              .flatMap((tie) => backers.data?.nodes.find(({ id }) => id === tie.from) ?? [])}
            onChange={(part) =>
              change({
                versions: draft.versions.map((one, place) => (place === index ? { ...one, ...part } : one)),
              })
            }
          />
          {draft.versions.length > 1 && (
            <Button
              size="small"
              onClick={() => change({ versions: draft.versions.filter((_, place) => place !== index) })}
            >
              {t('form.removeVersion')}
            </Button>
          )}
        </fieldset>
      ))}
      <Button
        size="small"
        disabled={draft.versions.length >= 12}
        onClick={() =>
          change({
            versions: [...draft.versions, { ...NEW_VERSION, ...draft.versions.at(-1), from: undefined }],
          })
        }
      >
        {t('form.addVersion')}
      </Button>
      {draft.versions.length > 1 && (
        <div className={styles.field}>
          {t('form.judgedBy')}
          <Segmented<DraftRule['judgedBy']>
            aria-label={t('form.judgedBy')}
            value={draft.judgedBy}
            onChange={(judgedBy) => change({ judgedBy })}
            options={[
              { value: 'day', label: t('form.judgedBy.day') },
              { value: 'item', label: t('form.judgedBy.item') },
            ]}
          />
        </div>
      )}
      {tried && lacking.length > 0 && (
        <p role="alert" className={styles.lacking}>
          {t('form.lacking')}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="primary" htmlType="submit">
          {t('form.apply')}
        </Button>
        {rule && <Button onClick={() => onApply(null)}>{t('form.clear')}</Button>}
      </div>
    </form>
  );
}

/** Rules the graph's sources state, to begin from; says so where there is none. */
function CitedRules({ draft, onTake }: { draft: DraftRule; onTake: (part: Partial<DraftRule>) => void }) {
  const { t } = useTranslation('ledger');
  const cited = useQuery(callOptions(citedRulesRoute, {}));
  if (!cited.data) return null;
  if (cited.data.rules.length === 0) return <p className={page.note}>{t('cited.none')}</p>;
  return (
    <ul className={page.holdings}>
      {cited.data.rules.map((rule) => (
        <li key={`${rule.about.id} ${rule.asOf} ${rule.multiple}`}>
          {t('cited.one', {
            name: rule.about.name,
            figure: rule.figure,
            multiple: rule.multiple,
            date: rule.asOf,
          })}{' '}
          <Button
            size="small"
            onClick={() =>
              onTake({
                name: `${rule.about.name} ${rule.figure}`,
                source: rule.sources.map(({ title }) => title).join('；'),
                versions: [{ ...NEW_VERSION, ...draft.versions[0], multiple: rule.multiple }],
              })
            }
          >
            {t('cited.take')}
          </Button>
          <SourceList sources={rule.sources} />
        </li>
      ))}
    </ul>
  );
}
