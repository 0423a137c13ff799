import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { questionsListRoute } from '../../../server/contract/questions.ts';
import { sourcesRoute } from '../../../server/contract/sources.ts';
import { callOptions } from '../../api/call-options.ts';
import { PAGES } from '../../app/pages.tsx';
import { useSavedViews } from '../saved-views/saved-views.query.ts';
import type { LocalThing } from './palette-groups.ts';
import { PAGE_KEYWORDS } from './palette-pages.ts';
import type { Scope } from './palette-prefix.ts';
import { usePaletteActions } from './use-palette-actions.ts';

/** Pages, actions, saved views and questions, and sources once they are asked for: all that is found without the server. */
export function useLocalThings(scope: Scope, onSaveView: () => void): LocalThing[] {
  const { t, i18n } = useTranslation(['palette', 'common']);
  const actions = usePaletteActions(onSaveView);
  const views = useSavedViews().data?.views ?? [];
  const questions = useQuery(callOptions(questionsListRoute, {})).data?.questions ?? [];
  // A list of a few hundred KB.
  const wanted = scope.sort === 'source';
  const sources = useQuery({ ...callOptions(sourcesRoute, {}), enabled: wanted }).data?.sources ?? [];
  const language = i18n.language === 'en' ? 'en' : 'zh';

  const further = [
    { path: '/views', name: t('page.views') },
    { path: '/gaps/compare', name: t('page.compare') },
    { path: '/gaps/districts', name: t('page.districts') },
    { path: '/gaps/duties', name: t('page.duties') },
    { path: '/reports', name: t('page.reports') },
    { path: '/help', name: t('page.help') },
  ];
  return [
    ...[...PAGES.map(({ path, nameKey }) => ({ path, name: t(nameKey, { ns: 'common' }) })), ...further].map(
      ({ path, name }): LocalThing => ({
        sort: 'page',
        id: path,
        name,
        keywords: PAGE_KEYWORDS[path] ?? [],
      }),
    ),
    ...views.map(({ id, name, note, tags, sounds }): LocalThing => ({
      sort: 'view',
      id,
      name,
      keywords: [...sounds, ...tags],
      note: [...tags, note].filter(Boolean).join(' · '),
    })),
    ...questions.map(({ id, name, about, tags }): LocalThing => ({
      sort: 'question',
      id,
      name: name[language],
      keywords: [name.zh, name.en, ...tags.flatMap(({ zh, en }) => [zh, en])],
      note: about[language],
    })),
    ...actions,
    ...(wanted ? sources : []).map(({ id, title, publisher, date }): LocalThing => ({
      sort: 'source',
      id,
      name: title,
      keywords: publisher ? [publisher] : [],
      note: [publisher, date].filter(Boolean).join(' · '),
    })),
  ];
}
