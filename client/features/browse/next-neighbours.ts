import type { EntityRef } from '../../../server/contract/common.ts';

type Page = { nodes: readonly EntityRef[]; nextCursor: string | null };

/**
 * The next neighbours that are not shown yet, at most `want`, read page by page: earlier pages may all be on the
 * screen already.
 */
export async function nextNeighbours(
  fetchPage: (cursor: string | undefined) => Promise<Page>,
  shown: ReadonlySet<string>,
  want: number,
): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const page = await fetchPage(cursor);
    for (const { id } of page.nodes) {
      if (!shown.has(id) && !found.includes(id)) found.push(id);
      if (found.length >= want) return found;
    }
    if (page.nextCursor === null) return found;
    cursor = page.nextCursor;
  }
}
