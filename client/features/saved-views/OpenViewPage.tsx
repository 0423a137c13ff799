import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams } from 'react-router';
import { savedViewRoute } from '../../../server/contract/saved-views.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { openedFrom } from './view-address.ts';

/** The short address of a saved view: leads on to the page it shows. */
export function OpenViewPage() {
  const { id = '' } = useParams();
  const query = useQuery(callOptions(savedViewRoute, { params: { id } }));
  return (
    <Answered query={query}>{(view) => <Navigate to={openedFrom(view.address, view.id)} replace />}</Answered>
  );
}
