import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Tag, Tree } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  fundIntroductionsRoute,
  type FundIntroductionsAnswer,
  type Introduction,
} from '../../../server/contract/fund-trace-introductions.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { TieFacts } from '../../ui/TieFacts.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import type { FundsUrl, SetFundsUrl } from './fund-trace-url.ts';
import { hangUp, type Branch } from './introduction-tree.view-model.ts';
import styles from './introduction-tree.module.css';
import page from './fund-trace.module.css';

type Props = { fundId: string; url: FundsUrl; setUrl: SetFundsUrl };

/** 葡萄串: what the fund's firms and projects introduced, what these introduced in turn, and so on. */
export function IntroductionsView({ fundId, url, setUrl }: Props) {
  const query = useQuery(
    callOptions(fundIntroductionsRoute, {
      params: { id: fundId },
      query: url.asOf ? { asOf: url.asOf } : {},
    }),
  );
  return (
    <div className={page.scrolling}>
      <Answered query={query} rows={8}>
        {(answer) => <Introductions answer={answer} setUrl={setUrl} />}
      </Answered>
    </div>
  );
}

function Introductions({ answer, setUrl }: { answer: FundIntroductionsAnswer; setUrl: SetFundsUrl }) {
  const { t } = useTranslation(['holdings', 'funds']);
  const branches = useMemo(() => hangUp(answer.tree), [answer.tree]);
  const keys = useMemo(() => answer.tree.map(({ key }) => key), [answer.tree]);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const { summary, fund } = answer;
  if (branches.length === 0) {
    return (
      <EmptyState
        title={t('tree.none', { name: fund.name })}
        hint={t('tree.noneHint')}
        action={{ text: t('tree.toTrace'), onClick: () => void setUrl({ view: 'trace' }) }}
      />
    );
  }
  return (
    <>
      <div className={styles.head}>
        <strong>{t('tree.introduced', { name: fund.name, count: summary.introduced })}</strong>
        <span className={page.note}>
          {summary.byGeneration
            .map(({ generation, count }) => t('tree.generation', { generation, count }))
            .join(' · ')}
        </span>
        {summary.byMode.map(({ mode, count }) => (
          <Tag key={mode ?? ''}>
            {mode ? t(`mode.${mode}`, { ns: 'funds' }) : t('tree.noMode')} {count}
          </Tag>
        ))}
        {summary.joint > 0 && <ToneTag tone="warn">{t('tree.joint', { count: summary.joint })}</ToneTag>}
        <span className={styles.tools}>
          <Button size="small" onClick={() => setFolded(new Set(folded.size > 0 ? [] : keys))}>
            {t(folded.size > 0 ? 'tree.unfold' : 'tree.fold')}
          </Button>
          <QueryButton basis={answer.basis} />
        </span>
      </div>
      {summary.byGeneration.length === 1 && <p className={page.note}>{t('tree.oneGeneration')}</p>}
      {answer.cut && <Alert banner type="warning" title={t('cut')} />}
      <p className={styles.root}>
        <EntityLink entity={fund} />
      </p>
      <Tree<Branch>
        aria-label={t('tree.label', { name: fund.name })}
        showLine
        blockNode
        selectable={false}
        treeData={branches}
        expandedKeys={keys.filter((key) => !folded.has(key))}
        onExpand={(open) => setFolded(new Set(keys.filter((key) => !open.includes(key))))}
        titleRender={introductionLine}
      />
    </>
  );
}

function introductionLine({ introduction }: Branch) {
  return <IntroductionLine introduction={introduction} />;
}

/** One thing of the tree: how it was come by, in which mode, when, on whose word. */
function IntroductionLine({ introduction }: { introduction: Introduction }) {
  const { t } = useTranslation(['holdings', 'funds']);
  const [open, setOpen] = useState(false);
  const { entity, by, ties, again } = introduction;
  const modes = [...new Set(ties.flatMap(({ mode }) => mode ?? []))];
  const days = [...new Set(ties.map(({ asOf }) => asOf))];
  return (
    <div className={styles.line}>
      <ToneTag tone={by === 'introduced' ? 'violet' : 'plain'}>{t(`step.${by}`)}</ToneTag>
      <EntityLink entity={entity} />
      {modes.map((mode) => (
        <span key={mode} className={page.note}>
          {t(`mode.${mode}`, { ns: 'funds' })}
        </span>
      ))}
      <span className={page.note}>{days.join('、')}</span>
      {ties.some(({ joint }) => joint) && <ToneTag tone="warn">{t('routes.joint', { ns: 'funds' })}</ToneTag>}
      {again && <Tag>{t('tree.again')}</Tag>}
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('tree.sources', {
          count: new Set(ties.flatMap(({ sources }) => sources.map(({ id }) => id))).size,
        })}
      </Button>
      {open &&
        ties.map((tie) => (
          <div key={tie.id} className={styles.facts}>
            <TieFacts tie={tie} />
            <SourceList sources={tie.sources} {...(tie.evidence && { evidence: tie.evidence })} />
          </div>
        ))}
    </div>
  );
}
