import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptMapping } from '../../../server/contract/imports-plan.ts';
import { keepMappingRoute, keptMappingsRoute } from '../../../server/contract/imports.ts';
import { ApiError, call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { ensureAuthor } from '../../ui/author.ts';
import { mappingFrom, type SheetDraft } from './mapping-draft.view-model.ts';
import { useFailure } from './use-failure.ts';

const keptOptions = callOptions(keptMappingsRoute, {});

/** Keeps a mapping under a name. One that exists is asked about before it is written over. */
export function useKeepMapping() {
  const { t } = useTranslation('imports');
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  const failure = useFailure();
  const [busy, setBusy] = useState(false);

  const keep = async (draft: SheetDraft, name: string): Promise<KeptMapping | null> => {
    if ((await ensureAuthor()) === null) return null;
    setBusy(true);
    try {
      const { mappings } = await client.fetchQuery({ ...keptOptions, staleTime: 0 });
      const former = mappings.find(({ mapping }) => mapping.name === name);
      if (former) {
        const agreed = await modal.confirm({
          title: t('keep.replace', { name }),
          content: t('keep.replaceHint', { by: former.by, when: former.changedAt.slice(0, 10) }),
          okText: t('keep.replaceOk'),
          cancelText: t('commit.cancel'),
        });
        if (!agreed) return null;
      }
      const body = { mapping: mappingFrom(draft, name), version: former?.version ?? null };
      return await call(keepMappingRoute, { body });
    } catch (error) {
      const changed = error instanceof ApiError && error.code === 'changed_meanwhile';
      void message.error(changed ? t('keep.changedMeanwhile') : failure(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { keep, busy };
}
