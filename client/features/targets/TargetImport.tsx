import { UploadOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Drawer, Space, Table } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  importTargetsRoute,
  type PlannedRow,
  type RowOutcome,
  type TargetsPlan,
} from '../../../server/contract/targets-import.ts';
import { targetsRoute } from '../../../server/contract/targets.ts';
import { ApiError, call, worded } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { ensureAuthor } from '../../ui/author.ts';
import { describeError } from '../../ui/describe-error.ts';
import { saveFile } from '../../ui/table-export/save-file.ts';
import { ToneTag } from '../../ui/ToneTag.tsx';
import { blankForm } from './target-form.ts';
import styles from './targets.module.css';

const TONE = { create: 'green', change: 'accent', same: 'plain', refused: 'error' } as const;

/** A sheet of targets taken in: what it would do is shown first, row by row, and written only then. */
export function TargetImport() {
  const { t } = useTranslation('targets');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon={<UploadOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('import.button')}
      </Button>
      <Drawer title={t('import.title')} open={open} onClose={() => setOpen(false)} size={860} destroyOnHidden>
        <ImportSteps onDone={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

type Chosen = { fileName: string; content: string };

function ImportSteps({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('targets');
  const { message } = App.useApp();
  const client = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const send = useMutation({
    mutationFn: async (body: Chosen & { plan?: string }) => worded(await call(importTargetsRoute, { body })),
  });
  const plan = send.data ?? newerPlan(send.error);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    const next = { fileName: file.name, content: await base64Of(file) };
    setChosen(next);
    send.mutate(next);
  };
  const write = async () => {
    if (!chosen || !plan || (await ensureAuthor()) === null) return;
    send.mutate(
      { ...chosen, plan: plan.plan },
      {
        onSuccess: ({ counts }) => {
          void client.invalidateQueries({ queryKey: callOptions(targetsRoute, {}).queryKey });
          message.success(t('import.done', counts));
          onDone();
        },
      },
    );
  };
  const form = async () => saveFile(await blankForm(t), `${t('import.formName')}.xlsx`);
  const toWrite = plan ? plan.counts.create + plan.counts.change : 0;
  return (
    <>
      <p>{t('import.how')}</p>
      <Space wrap>
        <input
          ref={input}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('import.file')}
          onChange={(event) => {
            void choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
        <Button
          type={plan ? 'default' : 'primary'}
          loading={send.isPending}
          onClick={() => input.current?.click()}
        >
          {t(chosen ? 'import.another' : 'import.choose')}
        </Button>
        <Button type="link" onClick={() => void form()}>
          {t('import.form')}
        </Button>
        {plan && (
          <Button
            type="primary"
            disabled={toWrite === 0}
            loading={send.isPending}
            onClick={() => void write()}
          >
            {t('import.write', { count: toWrite })}
          </Button>
        )}
      </Space>
      {send.error && <Refused error={send.error} />}
      {plan && <Plan plan={plan} fileName={chosen?.fileName ?? ''} />}
    </>
  );
}

/** The plan a refused writing brings along: the list has changed since the first. */
function newerPlan(error: unknown): TargetsPlan | undefined {
  if (!(error instanceof ApiError) || error.code !== 'plan_changed') return undefined;
  return importTargetsRoute.response.safeParse(error.details).data;
}

function Refused({ error }: { error: Error }) {
  const { t } = useTranslation('ui');
  const { title, detail } = describeError(error);
  return <Alert style={{ marginTop: 12 }} type="error" showIcon title={detail ?? t(title)} />;
}

function Plan({ plan, fileName }: { plan: TargetsPlan; fileName: string }) {
  const { t } = useTranslation('targets');
  const outcomes: readonly RowOutcome[] = ['create', 'change', 'same', 'refused'];
  return (
    <section aria-label={t('import.plan')} className={styles.plan}>
      <p>
        <b>{t('import.plan')}</b> {fileName} · {plan.sheet} ·{' '}
        {outcomes.map((outcome) => `${t(`import.${outcome}`)} ${plan.counts[outcome]}`).join(' · ')}
      </p>
      {plan.notes.map((note) => (
        <p key={note} className={styles.muted}>
          {note}
        </p>
      ))}
      <Table<PlannedRow>
        size="small"
        rowKey="line"
        dataSource={[...plan.rows].sort(
          (a, b) => Number(b.outcome === 'refused') - Number(a.outcome === 'refused'),
        )}
        pagination={plan.rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        columns={[
          { title: t('import.line'), dataIndex: 'line', width: 64 },
          {
            title: t('import.outcome'),
            width: 96,
            render: (_, { outcome }) => <ToneTag tone={TONE[outcome]}>{t(`import.${outcome}`)}</ToneTag>,
          },
          { title: t('import.what'), width: 220, dataIndex: 'name' },
          { title: t('import.detail'), render: (_, row) => <RowDetail row={row} /> },
        ]}
      />
    </section>
  );
}

function RowDetail({ row: { changes, faults, notes, rivals } }: { row: PlannedRow }) {
  const { t } = useTranslation('targets');
  return (
    <ul className={styles.rivals}>
      {faults.map(({ column, value, expected }) => (
        <li key={`${column} ${expected}`}>
          {t('import.fault', { column: t(`column.${column}`), value: value || t('clash.nothing'), expected })}
        </li>
      ))}
      {changes.map(({ column, before, after }) => (
        <li key={column}>
          {t(`column.${column}`)}：{before || t('clash.nothing')} → {after}
        </li>
      ))}
      {rivals.length > 0 && <li>{t('import.rivals', { regions: rivals.join('、') })}</li>}
      {notes.map((note) => (
        <li key={note} className={styles.muted}>
          {note}
        </li>
      ))}
    </ul>
  );
}

/** Pieces short enough to be spread as arguments. */
const PIECE = 0x8000;

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(text);
}
