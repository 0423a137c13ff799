import { Tag } from 'antd';
import type { ReactNode } from 'react';
import styles from './tone-tag.module.css';

export type Tone = 'warn' | 'violet' | 'accent' | 'plain';

type Props = { tone: Tone; children: ReactNode; className?: string | undefined };

/** A tag whose colour says something; readable on a light page and on a dark one. */
export function ToneTag({ tone, children, className }: Props) {
  return <Tag className={[styles.tag, styles[tone], className].filter(Boolean).join(' ')}>{children}</Tag>;
}
