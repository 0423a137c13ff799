import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { fundLedgerRoute, type ReinvestmentRule } from '../../../server/contract/fund-trace-ledger.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { FundsUrl, SetFundsUrl } from './fund-trace-url.ts';
import { LedgerResult } from './LedgerResult.tsx';
import { RuleForm } from './RuleForm.tsx';
import styles from './ledger.module.css';

type Props = { fundId: string; url: FundsUrl; setUrl: SetFundsUrl };

/** 返投台账: a rule the user gives, and what of the fund's doing counts towards it. */
export function LedgerView({ fundId, url, setUrl }: Props) {
  const { t } = useTranslation('ledger');
  return (
    <div className={styles.ledger}>
      <RuleForm
        key={JSON.stringify(url.rule)}
        fundId={fundId}
        rule={url.rule}
        onApply={(rule) => void setUrl({ rule })}
      />
      <div className={styles.result}>
        {url.rule ? (
          <Ledger fundId={fundId} rule={url.rule} url={url} setUrl={setUrl} />
        ) : (
          <EmptyState title={t('none')} hint={t('noneHint')} />
        )}
      </div>
    </div>
  );
}

function Ledger({ fundId, rule, url, setUrl }: Props & { rule: ReinvestmentRule }) {
  const query = useQuery(
    callOptions(fundLedgerRoute, {
      params: { id: fundId },
      body: { rule, ...(url.asOf && { asOf: url.asOf }) },
    }),
  );
  return (
    <Answered query={query} rows={10}>
      {(answer) => (
        <LedgerResult
          answer={answer}
          outcome={url.outcome}
          onOutcome={(outcome) => void setUrl({ outcome })}
        />
      )}
    </Answered>
  );
}
