import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mutedRoute } from '../../../server/contract/muted.ts';
import { callOptions } from '../../api/call-options.ts';
import { relationshipName } from '../../ui/model-names.ts';

/** What each muted tie or entity is, in words, by its id. */
export function useMutedWords(ids: readonly string[]): (id: string) => string {
  const { t, i18n } = useTranslation('introductions');
  const query = useQuery({
    ...callOptions(mutedRoute, { query: { ids: [...ids] } }),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
  });
  return (id) => {
    const known = query.data?.muted.find((muted) => muted.id === id);
    if (!known) return query.isPending || query.isPlaceholderData ? '…' : t('muted.gone', { id });
    const [first, second] = known.ends.map((end) => end.name);
    return known.type
      ? `${first} — ${relationshipName(known.type, i18n.language)} → ${second}`
      : t('muted.entity', { name: first });
  };
}
