import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../../server/contract/questions.ts';
import { wordsIn } from './answer.view-model.ts';
import styles from './questions.module.css';

/** The tags of a question. */
export function TagRow({ tags }: { tags: readonly Words[] }) {
  const { i18n } = useTranslation();
  return (
    <span className={styles.tagRow}>
      {tags.map((tag) => (
        <Tag key={tag.zh} variant="outlined" style={{ marginInlineEnd: 0 }}>
          {wordsIn(tag, i18n.language)}
        </Tag>
      ))}
    </span>
  );
}
