import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SourceRef } from '../../../server/contract/common.ts';
import type { ProjectLife } from '../../../server/contract/project-life.ts';
import { ConfidenceTag } from '../../ui/ConfidenceTag.tsx';
import { describeError } from '../../ui/describe-error.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { useLifeActions } from './project-life.query.ts';
import styles from './project-life.module.css';

export type ToldProps = {
  life: ProjectLife;
  confidence: ProjectLife['stages'][number]['confidence'];
  evidence?: string | undefined;
  sources: readonly SourceRef[];
  entry: string | null;
};

/** Who vouches for something: the sources of the graph, or a person, who can take it back. */
export function Told({ life, confidence, evidence, sources, entry }: ToldProps) {
  const { t } = useTranslation('projectLife');
  const by = life.entries.find(({ id }) => id === entry);
  return (
    <>
      {by ? (
        <span className={styles.entered}>
          {t('enteredBy', { by: by.by, at: by.at.slice(0, 10) })} <Undo life={life} entry={by.id} />
        </span>
      ) : (
        <ConfidenceTag confidence={confidence} />
      )}
      <SourceList sources={sources} {...(evidence !== undefined && { evidence })} />
    </>
  );
}

/** Takes an entry back, or restores it. */
export function Undo({
  life,
  entry,
  restore = false,
}: {
  life: ProjectLife;
  entry: string;
  restore?: boolean;
}) {
  const { t } = useTranslation('projectLife');
  const { t: ui } = useTranslation('ui');
  const { undo } = useLifeActions(life);
  const failed = undo.error && describeError(undo.error);
  return (
    <>
      <Button
        type="link"
        size="small"
        loading={undo.isPending}
        onClick={() => undo.mutate({ entry, restore })}
      >
        {t(restore ? 'restore' : 'undo')}
      </Button>
      {failed && <Alert type="warning" title={failed.detail ?? ui(failed.title)} />}
    </>
  );
}
