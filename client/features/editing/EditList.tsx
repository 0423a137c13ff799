import { Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Edit } from '../../../server/contract/editing.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { SourceList } from '../../ui/SourceList.tsx';
import { useUndo } from './editing.query.ts';
import { cellWords, changesTold, columnName, momentWords, targetWords } from './editing.view-model.ts';
import styles from './editing.module.css';

/** Entries of the journal: who, when, before → after, what it rests on, and the way back. */
export function EditList({ edits }: { edits: readonly Edit[] }) {
  return (
    <ol className={styles.entries}>
      {edits.map((edit) => (
        <Entry key={edit.id} edit={edit} />
      ))}
    </ol>
  );
}

function Entry({ edit }: { edit: Edit }) {
  const { t, i18n } = useTranslation('editing');
  const undo = useUndo();
  const { at, by, action, kind, entities, source, asOf, undoneBy } = edit;
  return (
    <li className={styles.entry}>
      <time className={styles.when} dateTime={at}>
        {momentWords(at)}
      </time>
      <div>
        <p className={styles.what}>
          <b>{by}</b> {t(`action.${action}`)}
          <Tag>{t(`kind.${kind}`)}</Tag>
          <span>{targetWords(edit, i18n.language)}</span>
          {asOf && <span className={styles.muted}>{t('entry.asOf', { date: asOf })}</span>}
          {undoneBy && <Tag>{t('entry.undone')}</Tag>}
        </p>
        <p className={styles.what}>
          {entities.map((entity) => (
            <EntityLink key={entity.id} entity={entity} />
          ))}
        </p>
        <Diff edit={edit} />
        {source && <SourceList sources={[source]} />}
      </div>
      {!undoneBy && (
        <Button size="small" onClick={() => void undo(edit.id)}>
          {t('undo')}
        </Button>
      )}
    </li>
  );
}

function Diff({ edit }: { edit: Edit }) {
  const { t, i18n } = useTranslation('editing');
  const told = changesTold(edit);
  if (told.length === 0) return null;
  return (
    <table className={styles.diff}>
      <thead hidden>
        <tr>
          <th scope="col">{t('head.column')}</th>
          <th scope="col">{t('head.before')}</th>
          <th scope="col">{t('head.after')}</th>
        </tr>
      </thead>
      <tbody>
        {told.map(({ column, before, after }) => (
          <tr key={column}>
            <th scope="row">{columnName(i18n, column, edit.label)}</th>
            <td>
              {before !== null && <del className={styles.before}>{cellWords(i18n, column, before)}</del>}
              {before !== null && after !== null && ' → '}
              {after !== null && <ins className={styles.after}>{cellWords(i18n, column, after)}</ins>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
