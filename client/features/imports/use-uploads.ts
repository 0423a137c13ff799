import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { MAX_UPLOAD_BYTES } from '../../../server/contract/imports.ts';
import { ApiError } from '../../api/call.ts';
import { ensureAuthor } from '../../ui/author.ts';
import { describeError } from '../../ui/describe-error.ts';
import { sizeWords } from './batch.view-model.ts';
import { useKeepBatch } from './imports.query.ts';
import { uploadFile } from './upload-file.ts';

/** A file on its way: how much of it has gone, as a fraction of 1, and how many wait behind it. */
export type Sending = { file: string; part: number; left: number };
/** A file that was not taken: why, where in it, and what would be. */
type Refused = { file: string; title: string; place?: string; expected?: string };

const refusalSchema = z.object({
  reason: z.string(),
  place: z
    .object({ sheet: z.string().optional(), line: z.number().optional(), column: z.number().optional() })
    .optional(),
  expected: z.string().optional(),
});

/** Sends files one after another; the only one of a drop is opened at once. */
export function useUploads() {
  const { t } = useTranslation('imports');
  const { t: ui } = useTranslation('ui');
  const navigate = useNavigate();
  const keep = useKeepBatch();
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const stop = useRef<AbortController>(null);

  const refusalOf = (file: string, error: unknown): Refused => {
    const { title, detail } = describeError(error);
    const known = error instanceof ApiError ? refusalSchema.safeParse(error.details).data : undefined;
    const { sheet, line, column } = known?.place ?? {};
    const place = [
      sheet,
      line !== undefined && t('place.line', { line }),
      column !== undefined && t('place.column', { column }),
    ]
      .filter(Boolean)
      .join(' ');
    return {
      file,
      title: detail ?? ui(title),
      ...(place && { place }),
      ...(known?.expected && { expected: known.expected }),
    };
  };

  const send = async (files: readonly File[]) => {
    if (files.length === 0 || sending || (await ensureAuthor()) === null) return;
    setRefused([]);
    const controller = new AbortController();
    stop.current = controller;
    const taken: string[] = [];
    for (const [at, file] of files.entries()) {
      if (controller.signal.aborted) break;
      const left = files.length - at - 1;
      if (file.size > MAX_UPLOAD_BYTES) {
        const size = sizeWords(MAX_UPLOAD_BYTES);
        const title = t('drop.tooLarge', { size: sizeWords(file.size) });
        setRefused((all) => [...all, { file: file.name, title, expected: t('drop.atMost', { size }) }]);
        continue;
      }
      setSending({ file: file.name, part: 0, left });
      try {
        const progress = (part: number) => setSending({ file: file.name, part, left });
        const batch = await uploadFile(file, progress, controller.signal);
        keep(batch);
        taken.push(batch.id);
      } catch (error) {
        if (error instanceof DOMException) break;
        setRefused((all) => [...all, refusalOf(file.name, error)]);
      }
    }
    setSending(null);
    const [only] = taken;
    if (only !== undefined && files.length === 1) void navigate(`/imports/${encodeURIComponent(only)}`);
  };

  return {
    sending,
    refused,
    send,
    giveUp: () => stop.current?.abort(),
    dismiss: (file: string) => setRefused((all) => all.filter((one) => one.file !== file)),
  };
}
