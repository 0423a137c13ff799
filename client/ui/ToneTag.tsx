import { Tag, type TagProps } from 'antd';
import styles from './tone-tag.module.css';

export type Tone = 'warn' | 'error' | 'green' | 'violet' | 'accent' | 'plain';

type Props = Omit<TagProps, 'color' | 'className'> & { tone: Tone; className?: string | undefined };

/** A tag whose colour says something; readable on a light page and on a dark one. */
export function ToneTag({ tone, className, ...rest }: Props) {
  return <Tag {...rest} className={[styles.tag, styles[tone], className].filter(Boolean).join(' ')} />;
}
