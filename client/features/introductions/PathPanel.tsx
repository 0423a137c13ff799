import { useQuery } from '@tanstack/react-query';
import { Segmented, Tooltip, Typography } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { pathsRoute, type Path, type PathsAnswer } from '../../../server/contract/introductions.ts';
import { callOptions } from '../../api/call-options.ts';
import { GraphCanvas } from '../../graph-canvas/GraphCanvas.tsx';
import { Answered } from '../../ui/Answered.tsx';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { QueryButton } from '../../ui/QueryButton.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { HopList } from './HopList.tsx';
import styles from './introductions.module.css';
import waysStyles from './ways.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import { limitsOf, pathsDrawing } from './introductions.view-model.ts';
import { NoPath } from './NoPath.tsx';

const PATHS = 5;

type Props = { from: string; to: string; url: IntroductionsUrl; setUrl: SetIntroductionsUrl };

/** The ways from one entity to another: drawn together, the chosen one told hop by hop; or why there is none. */
export function PathPanel({ from, to, url, setUrl }: Props) {
  const query = useQuery(
    callOptions(pathsRoute, {
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
  );
  return (
    <Answered query={query} rows={10}>
      {(answer) => <Ways answer={answer} url={url} setUrl={setUrl} />}
    </Answered>
  );
}

type WaysProps = { answer: PathsAnswer; url: IntroductionsUrl; setUrl: SetIntroductionsUrl };

function Ways({ answer, url, setUrl }: WaysProps) {
  const { t, i18n } = useTranslation('introductions');
  const { paths, from, to, searched } = answer;
  const chosen = url.path < paths.length && url.path >= 0 ? url.path : 0;
  const path = paths[chosen];
  // The candidate shown stays the one shown when the ranking changes.
  const here = url.tab === 'candidates' ? { candidate: to.id } : {};
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
    <div>
      <header className={waysStyles.waysHead}>
        <h2>
          <EntityLink entity={from} /> <span className={styles.muted}>→</span> <EntityLink entity={to} />
        </h2>
        <span className={styles.muted}>
          {t('ways.searched', {
            hops: searched.hops,
            kinds: searched.tieTypes.length,
            ms: Math.max(1, Math.round(searched.ms)),
          })}
        </span>
        <span className={styles.end}>
          <QueryButton basis={answer.basis} />
        </span>
      </header>
      {path ? (
        <>
          <Choice paths={paths} chosen={chosen} onChoose={(index) => void setUrl({ ...here, path: index })} />
          <div className={waysStyles.shown}>
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
              <Typography.Paragraph
                className={waysStyles.sentence ?? ''}
                lang="zh-CN"
                copyable={{ text: path.sentence, tooltips: [t('ways.copy'), t('ways.copied')] }}
              >
                {path.sentence}
              </Typography.Paragraph>
              <HopList
                path={path}
                mute={url.mute}
                onMute={(mute) => void setUrl({ ...here, mute, path: 0 })}
              />
            </div>
          </div>
        </>
      ) : (
        <NoPath answer={answer} onApply={(apply) => void setUrl({ ...here, ...apply, path: 0 })} />
      )}
    </div>
  );
}

type ChoiceProps = { paths: readonly Path[]; chosen: number; onChoose: (index: number) => void };

function Choice({ paths, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation('introductions');
  return (
    <div className={waysStyles.choice}>
      <Segmented
        size="small"
        aria-label={t('ways.choose')}
        value={chosen}
        onChange={onChoose}
        options={paths.map((path, index) => ({
          value: index,
          label: (
            <Tooltip title={path.nodes.map((node) => node.name).join(' → ')}>
              <span>
                {t('ways.path', { number: index + 1, hops: path.ties.length })}{' '}
                <b>{path.strength.toFixed(2)}</b>
              </span>
            </Tooltip>
          ),
        }))}
      />
      <span className={styles.muted}>{t(paths.length > 1 ? 'ways.several' : 'ways.only')}</span>
    </div>
  );
}
