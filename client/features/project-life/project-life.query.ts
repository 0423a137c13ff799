import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import {
  addLifeEntryRoute,
  projectLifeRoute,
  projectLifeSchema,
  undoLifeEntryRoute,
  type NewEntry,
  type ProjectLife,
} from '../../../server/contract/project-life.ts';
import { ApiError, call } from '../../api/call.ts';
import { callOptions } from '../../api/call-options.ts';
import { ensureAuthor } from '../../ui/author.ts';

/** Nothing was sent, since the person did not want to say who they are. */
export class NoAuthor extends Error {
  override name = 'NoAuthor';
}

/** Sends something that is noted under a name, asking for the name first. Throws NoAuthor when none is said. */
export async function underName<T>(send: () => Promise<T>): Promise<T> {
  if ((await ensureAuthor()) === null) throw new NoAuthor();
  return send();
}

const optionsOf = (id: string) => callOptions(projectLifeRoute, { params: { id } });

export function useLife(id: string) {
  return useQuery(optionsOf(id));
}

/** The life as it is now, which a refused entry brings along; undefined for other errors. */
function newestIn(error: unknown): ProjectLife | undefined {
  if (!(error instanceof ApiError) || error.code !== 'changed_meanwhile') return undefined;
  return projectLifeSchema.safeParse(error.details).data;
}

/** Enters something of a project, or takes it back; every list and count is asked for anew. */
export function useLifeActions(life: ProjectLife) {
  const client = useQueryClient();
  const { id } = life.project;
  const show = (now: ProjectLife) => {
    client.setQueryData(optionsOf(id).queryKey, now);
    void client.invalidateQueries();
  };
  const shared = {
    onSuccess: show,
    onError: (error: Error) => {
      const now = newestIn(error);
      if (now) show(now);
    },
  };
  const enter = useMutation({
    mutationFn: (entry: NewEntry) =>
      underName(() => call(addLifeEntryRoute, { params: { id }, body: { version: life.version, entry } })),
    ...shared,
  });
  const undo = useMutation({
    mutationFn: ({ entry, restore }: { entry: string; restore: boolean }) =>
      underName(() =>
        call(undoLifeEntryRoute, { params: { id }, body: { version: life.version, entry, restore } }),
      ),
    ...shared,
  });
  return { enter, undo };
}
