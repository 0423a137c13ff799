import { ArrowLeftOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { parseAsString, useQueryState } from 'nuqs';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { dossierRoute, type Dossier } from '../../../server/contract/dossier.ts';
import { pathsRoute } from '../../../server/contract/introductions.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { dossierAddress } from '../../ui/entity-addresses.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import styles from './brief.module.css';
import { REACHABLE, STARTS_ASKED } from './brief.view-model.ts';
import { BriefSheet } from './BriefSheet.tsx';
import { regionFor } from './region-for.ts';

/** One page for a visit, to be printed. */
export function BriefPage() {
  const { id = '' } = useParams();
  const [region] = useQueryState('region', parseAsString);
  const query = useQuery(
    callOptions(dossierRoute, { params: { id }, query: { region: region ?? regionFor(id) } }),
  );
  return (
    <div className={styles.page}>
      <Answered query={query} rows={20}>
        {(dossier) => <KnownBrief key={id} dossier={dossier} />}
      </Answered>
    </div>
  );
}

function KnownBrief({ dossier }: { dossier: Dossier }) {
  const { t } = useTranslation('brief');
  const navigate = useNavigate();
  const { entity, starts, basis } = dossier;
  const title = t('title', { name: entity.name });
  useEffect(() => {
    const before = document.title;
    document.title = title;
    return () => void (document.title = before);
  }, [title]);
  const asked = REACHABLE.includes(entity.label) ? starts.slice(0, STARTS_ASKED) : [];
  const ways = useQueries({
    queries: asked.map((start) =>
      callOptions(pathsRoute, { query: { from: start.id, to: entity.id, k: 1 } }),
    ),
  });
  const failed = ways.find((way) => way.isError);
  const waiting = ways.some((way) => way.isPending);
  const paths = ways.flatMap((way) => way.data?.paths ?? []);
  const queries = [...new Set([...basis.queries, ...ways.flatMap((way) => way.data?.basis.queries ?? [])])];
  return (
    <>
      <Space className={styles.bar}>
        <Button
          icon={<ArrowLeftOutlined aria-hidden />}
          onClick={() => void navigate(`${dossierAddress(entity.id)}${window.location.search}`)}
        >
          {t('back')}
        </Button>
        <Button
          type="primary"
          icon={<PrinterOutlined aria-hidden />}
          disabled={waiting}
          onClick={() => window.print()}
        >
          {t('print')}
        </Button>
        <QueryButton basis={{ ...basis, queries }} />
      </Space>
      {failed && <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />}
      {waiting ? (
        <Loading rows={20} />
      ) : (
        <BriefSheet dossier={dossier} paths={paths} asked={asked} queries={queries} title={title} />
      )}
    </>
  );
}
