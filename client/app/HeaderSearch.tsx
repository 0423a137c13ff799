import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { EntitySearch } from '../ui/EntitySearch.tsx';

/** Search from anywhere; choosing an entity opens it in the graph. */
export function HeaderSearch() {
  const { t } = useTranslation('ui');
  const navigate = useNavigate();
  return (
    <EntitySearch
      ariaLabel={t('search.everywhere')}
      placeholder={t('search.placeholder')}
      style={{ width: 320 }}
      slashKey
      onChoose={(entity) => void navigate(`/graph?focus=${encodeURIComponent(entity.id)}`)}
    />
  );
}
