import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { entityRoute } from '../../../server/contract/entities.ts';
import { callOptions } from '../../api/call-options.ts';
import { Answered } from '../../ui/Answered.tsx';
import { ClaimGroupView } from '../entity/ClaimGroupView.tsx';
import { groupClaims } from '../entity/entity.view-model.ts';

/** The dated figures and statements about one entity, each with its evidence and sources. */
export function EntityClaims({ id }: { id: string }) {
  const { t } = useTranslation('funds');
  const navigate = useNavigate();
  const query = useQuery(callOptions(entityRoute, { params: { id } }));
  return (
    <Answered query={query} rows={3}>
      {({ claims }) =>
        claims.length > 0 && (
          <>
            <h3>{t('claims.title')}</h3>
            {groupClaims(claims).map((group) => (
              <ClaimGroupView
                key={group.key}
                group={group}
                onOpenEntity={(entity) => void navigate(`/graph?focus=${encodeURIComponent(entity.id)}`)}
              />
            ))}
          </>
        )
      }
    </Answered>
  );
}
