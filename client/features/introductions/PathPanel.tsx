import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { pathsRoute, type Path, type PathsAnswer } from '../../../server/contract/introductions.ts';
import { callOptions } from '../../api/call-options.ts';
import { GraphCanvas } from '../../graph-canvas/GraphCanvas.tsx';
import { Answered } from '../../ui/Answered.tsx';
import { describeError } from '../../ui/describe-error.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { ExportMenu } from '../../ui/table-export/ExportMenu.tsx';
import { HopList } from './HopList.tsx';
import styles from './introductions.module.css';
import waysStyles from './ways.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import { pathsExport } from './introductions-export.ts';
import { limitsOf, pathsDrawing } from './introductions.view-model.ts';
import { NoPath } from './NoPath.tsx';
import { PathTabs } from './PathTabs.tsx';
import { TakeAlong } from './TakeAlong.tsx';
import type { MakeChange } from './use-changes.ts';
import { useMutedWords } from './use-muted-words.ts';
import { WayScore } from './WayScore.tsx';

const PATHS = 5;

type PanelProps = { url: IntroductionsUrl; setUrl: SetIntroductionsUrl; change: MakeChange };
type Props = PanelProps & { from: string; to: string };

/**
 * The ways from one entity to another: drawn together, the chosen one told hop by hop; or why there is none. While a
 * changed question is being answered the earlier answer stays, marked as such.
 */
export function PathPanel({ from, to, ...panel }: Props) {
  const { t } = useTranslation('introductions');
  const { url } = panel;
  const query = useQuery({
    ...callOptions(pathsRoute, {
      query: {
        from,
        to,
        k: PATHS,
        ...limitsOf(url),
        ...(url.ended && { ended: 'true' as const }),
        ...(!url.hubs && { hubs: 'false' as const }),
        ...(!url.diverse && { diverse: 'false' as const }),
        ...(url.tab === 'pair' && url.via.length > 0 && { via: url.via }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  return (
    <div
      aria-busy={query.isPlaceholderData}
      className={query.isPlaceholderData ? waysStyles.earlier : undefined}
    >
      {query.isPlaceholderData && <p className={waysStyles.asking}>{t('ways.asking')}</p>}
      {query.isError && query.data !== undefined && (
        <p role="alert" className={waysStyles.asking}>
          {t(describeError(query.error).title, { ns: 'ui' })}
        </p>
      )}
      <Answered query={query} rows={10}>
        {(answer) => <Ways answer={answer} {...panel} />}
      </Answered>
    </div>
  );
}

function Ways({ answer, url, setUrl, change }: PanelProps & { answer: PathsAnswer }) {
  const { t, i18n } = useTranslation('introductions');
  const muted = useMutedWords(url.mute);
  const { paths, from, to, via, searched } = answer;
  const chosen = url.path < paths.length && url.path >= 0 ? url.path : 0;
  const path = paths[chosen];
  // The candidate shown stays the one shown when the ranking changes.
  const here = url.tab === 'candidates' ? { candidate: to.id } : {};
  return (
    <>
      <header className={waysStyles.waysHead}>
        <h2>
          {[from, ...via, to].map((stop, place) => (
            <span key={stop.id}>
              {place > 0 && <span className={styles.muted}> → </span>}
              <EntityLink entity={stop} />
            </span>
          ))}
        </h2>
        <span className={styles.muted}>
          {t('ways.searched', {
            hops: searched.hops,
            kinds: searched.tieTypes.length,
            ms: Math.max(1, Math.round(searched.ms)),
          })}
        </span>
        <span className={styles.end}>
          {path && (
            <>
              <ExportMenu make={() => pathsExport(answer, url, { t, language: i18n.language, muted })} />{' '}
            </>
          )}
          <QueryButton basis={answer.basis} />
        </span>
      </header>
      {path ? (
        <Told
          answer={answer}
          path={path}
          chosen={chosen}
          mute={url.mute}
          onChoose={(index) => void setUrl({ ...here, path: index })}
          change={(patch, words) => change({ ...here, ...patch }, words)}
        />
      ) : (
        <NoPath
          answer={answer}
          mute={url.mute}
          onApply={(apply, words) => change({ ...here, ...apply, path: 0 }, words)}
        />
      )}
    </>
  );
}

type ToldProps = {
  answer: PathsAnswer;
  path: Path;
  chosen: number;
  mute: readonly string[];
  onChoose: (index: number) => void;
  change: MakeChange;
};

function Told({ answer, path, chosen, mute, onChoose, change }: ToldProps) {
  const { t, i18n } = useTranslation('introductions');
  const id = useId();
  const { paths, from, to } = answer;
  const drawing = useMemo(
    () =>
      pathsDrawing(
        paths,
        chosen,
        (tie) => `${relationshipName(tie.type, i18n.language)} ${tie.strength?.toFixed(2) ?? ''}`,
      ),
    [paths, chosen, i18n.language],
  );
  return (
    <>
      <PathTabs paths={paths} chosen={chosen} onChoose={onChoose} id={id} />
      <div
        className={waysStyles.shown}
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-tab-${chosen}`}
      >
        <div className={waysStyles.canvas}>
          <GraphCanvas
            nodes={drawing.nodes}
            ties={drawing.ties}
            layout="layered"
            highlighted={drawing.lit}
            title={t('ways.title', { from: from.name, to: to.name })}
            footnote={path.sentence}
            description={t('ways.description', { from: from.name, to: to.name, count: paths.length })}
          />
        </div>
        <div className={waysStyles.told}>
          <p className={waysStyles.sentence} lang="zh-CN">
            {path.sentence}
          </p>
          <TakeAlong path={path} paths={paths} />
          <WayScore path={path} day={answer.basis.asOf} />
          <HopList path={path} mute={mute} onMute={(ids, words) => change({ mute: ids, path: 0 }, words)} />
        </div>
      </div>
    </>
  );
}
