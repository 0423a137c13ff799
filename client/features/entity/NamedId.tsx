import { useQuery } from '@tanstack/react-query';
import type { EntityRef } from '../../../server/contract/common.ts';
import { entityRoute } from '../../../server/contract/entities.ts';
import { callOptions } from '../../api/call-options.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';

/** An entity known by its id alone, by name as soon as the name is known. */
export function NamedId({ id, onOpen }: { id: string; onOpen?: (entity: EntityRef) => void }) {
  const query = useQuery(callOptions(entityRoute, { params: { id } }));
  return query.data ? <EntityLink entity={query.data.entity} {...(onOpen && { onOpen })} /> : id;
}
