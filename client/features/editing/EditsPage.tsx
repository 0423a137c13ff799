import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EDIT_ACTIONS, type EditsAnswer, editsRoute } from '../../../server/contract/editing.ts';
import { call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { NamedId } from '../entity/NamedId.tsx';
import { AddEntity } from './EditFact.tsx';
import { EditList } from './EditList.tsx';
import { editsExport, MOST_EXPORTED } from './edits-export.ts';
import styles from './editing.module.css';

const KINDS = ['entity', 'tie', 'claim'] as const;
const PAGE = 50;

/** What the address says: the filters, so that somebody else sees the same. */
const URL_STATE = {
  entity: parseAsString,
  by: parseAsString,
  kind: parseAsStringLiteral(KINDS),
  action: parseAsStringLiteral(EDIT_ACTIONS),
  from: parseAsString,
  to: parseAsString,
};

/** 修改记录: every change made by hand, the newest first. */
export function EditsPage() {
  const { t } = useTranslation('editing');
  const [url, setUrl] = useQueryStates(URL_STATE, { history: 'replace' });
  const [limit, setLimit] = useState(PAGE);
  const filter = Object.fromEntries(
    Object.entries(url).filter(([, value]) => value !== null && value !== ''),
  );
  const query = useQuery({
    ...callOptions(editsRoute, { query: { ...filter, limit } }),
    placeholderData: keepPreviousData,
  });
  const clear = () => void setUrl(null);
  return (
    <div className={styles.page}>
      <Answered query={query} rows={10}>
        {(answer) => (
          <>
            <div className={styles.bar}>
              <h1>{t('edits.title')}</h1>
              <span className={styles.muted}>{t('edits.count', { count: answer.total })}</span>
              <span className={styles.end}>
                <AddEntity />
                <Export filter={filter} disabled={answer.total === 0} />
                <QueryButton basis={answer.basis} />
              </span>
            </div>
            <p className={styles.muted}>{t('edits.intro')}</p>
            <Filters url={url} people={answer.people} setUrl={(more) => void setUrl(more)} />
            {answer.edits.length === 0 ? (
              Object.keys(filter).length > 0 ? (
                <EmptyState title={t('edits.noneFits')} action={{ text: t('edits.clear'), onClick: clear }} />
              ) : (
                <EmptyState title={t('edits.none')} hint={t('edits.noneHint')} />
              )
            ) : (
              <EditList edits={answer.edits} />
            )}
            {answer.edits.length < answer.total && limit < 1000 && (
              <Button onClick={() => setLimit(Math.min(1000, limit + PAGE))}>
                {t('edits.more', { count: Math.min(PAGE, answer.total - answer.edits.length) })}
              </Button>
            )}
          </>
        )}
      </Answered>
    </div>
  );
}

type Url = ReturnType<typeof useQueryStates<typeof URL_STATE>>[0];

function Filters({
  url,
  people,
  setUrl,
}: {
  url: Url;
  people: EditsAnswer['people'];
  setUrl: (more: Partial<Url>) => void;
}) {
  const { t } = useTranslation('editing');
  return (
    <div className={styles.bar}>
      <Select
        allowClear
        style={{ width: 160 }}
        placeholder={t('filter.by')}
        aria-label={t('filter.by')}
        value={url.by}
        options={people.map((name) => ({ value: name, label: name }))}
        onChange={(by: string | undefined) => setUrl({ by: by ?? null })}
      />
      <Select
        allowClear
        style={{ width: 120 }}
        placeholder={t('filter.kind')}
        aria-label={t('filter.kind')}
        value={url.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        onChange={(kind) => setUrl({ kind: kind ?? null })}
      />
      <Select
        allowClear
        style={{ width: 120 }}
        placeholder={t('filter.action')}
        aria-label={t('filter.action')}
        value={url.action}
        options={EDIT_ACTIONS.map((action) => ({ value: action, label: t(`action.${action}`) }))}
        onChange={(action) => setUrl({ action: action ?? null })}
      />
      {(['from', 'to'] as const).map((end) => (
        <Input
          key={end}
          type="date"
          style={{ width: 170 }}
          prefix={t(`filter.${end}`)}
          aria-label={t(`filter.${end}`)}
          value={url[end] ?? ''}
          onChange={(event) => setUrl({ [end]: event.target.value || null })}
        />
      ))}
      {url.entity && (
        <span>
          {t('filter.entity')} <NamedId id={url.entity} />
          <Button type="link" size="small" onClick={() => setUrl({ entity: null })}>
            {t('edits.clear')}
          </Button>
        </span>
      )}
    </div>
  );
}

function Export({ filter, disabled }: { filter: Record<string, string | null>; disabled: boolean }) {
  const { t, i18n } = useTranslation('editing');
  return (
    <ExportMenu
      disabled={disabled}
      make={async () => {
        const answer = await call(editsRoute, { query: { ...filter, limit: MOST_EXPORTED } });
        return editsExport(answer, filter, (key, values) => t(key, { ...values }), i18n);
      }}
    />
  );
}
