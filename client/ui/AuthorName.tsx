import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { askAuthor, useAuthor } from './author.ts';

/** Under whose name what is done here is noted, with the way to change it. */
export function AuthorName() {
  const { t } = useTranslation('author');
  const name = useAuthor();
  return (
    <span>
      {name ? t('under', { name }) : t('nobody')}
      <Button type="link" size="small" onClick={() => void askAuthor()}>
        {t(name ? 'change' : 'say')}
      </Button>
    </span>
  );
}
