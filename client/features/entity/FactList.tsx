import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { EntityAnswer } from '../../../server/contract/entities.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ClaimGroupView } from './ClaimGroupView.tsx';
import { groupClaims, propertiesToList } from './entity.view-model.ts';
import { PropertyList } from './PropertyList.tsx';

type Props = { answer: EntityAnswer; onOpenEntity: (entity: EntityRef) => void };

/** What is recorded of the entity itself, then the dated figures and statements with their sources. */
export function FactList({ answer, onOpenEntity }: Props) {
  const { t } = useTranslation('entity');
  const properties = propertiesToList(answer.properties);
  const groups = groupClaims(answer.claims);
  if (properties.length === 0 && groups.length === 0) {
    return <EmptyState title={t('facts.none')} hint={t('facts.noneHint')} />;
  }
  return (
    <>
      <PropertyList properties={properties} onOpenEntity={onOpenEntity} />
      {groups.map((group) => (
        <ClaimGroupView key={group.key} group={group} onOpenEntity={onOpenEntity} />
      ))}
    </>
  );
}
