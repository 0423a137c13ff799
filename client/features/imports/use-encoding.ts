import { App } from 'antd';
import { useState } from 'react';
import type { Batch } from '../../../server/contract/imports-batch.ts';
import type { FileEncoding } from '../../../server/contract/imports-encoding.ts';
import { encodeImportRoute } from '../../../server/contract/imports.ts';
import { call } from '../../api/call.ts';
import { useKeepBatch } from './imports.query.ts';
import { useFailure } from './use-failure.ts';

/** Has the file of a batch read in another encoding. */
export function useEncoding({ id, version }: Batch) {
  const { message } = App.useApp();
  const keep = useKeepBatch();
  const failureOf = useFailure();
  const [busy, setBusy] = useState(false);
  const choose = async (encoding: FileEncoding) => {
    setBusy(true);
    try {
      keep(await call(encodeImportRoute, { params: { id }, body: { version, encoding } }));
    } catch (error) {
      void message.error(failureOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, choose };
}
