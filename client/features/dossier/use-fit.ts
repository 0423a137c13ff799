import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * The lowest of `levels` at which the box's content is no taller than the box. `content` names what is in it: when it
 * changes, the search begins anew.
 */
export function useFit(
  levels: number,
  content: string,
): { level: number; box: RefObject<HTMLDivElement | null> } {
  const box = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState({ content, level: 0 });
  const level = found.content === content ? found.level : 0;
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || current.scrollHeight <= current.clientHeight + 1 || level >= levels - 1) return;
    setFound({ content, level: level + 1 });
  }, [content, level, levels]);
  return { level, box };
}
