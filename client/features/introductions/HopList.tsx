import { EyeInvisibleOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Path } from '../../../server/contract/introductions.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import { SourceList } from '../../ui/SourceList.tsx';
import { TieFacts } from '../../ui/TieFacts.tsx';
import { ToneTag } from '../../ui/ToneTag.tsx';
import styles from './introductions.module.css';
import waysStyles from './ways.module.css';
import { hopsOf, relationWords, type Hop } from './introductions.view-model.ts';

type Props = {
  path: Path;
  mute: readonly string[];
  /** What is to be muted from now on, and in words what was added. */
  onMute: (mute: string[], words: string) => void;
};

/** Every hop of a path: who, how and to whom, what vouches for it, and a way to search without it. */
export function HopList({ path, mute, onMute }: Props) {
  const { t, i18n } = useTranslation('introductions');
  const hops = hopsOf(path);
  const words = (hop: Hop) =>
    i18n.language === 'en'
      ? `${hop.forward ? '—' : '←'} ${relationshipName(hop.tie.type, 'en')} ${hop.forward ? '→' : '—'}`
      : relationWords(hop);
  return (
    <ol className={waysStyles.hops}>
      {hops.map((hop, index) => (
        <li key={hop.tie.id} className={hop.weakest ? waysStyles.weakest : undefined}>
          <div className={waysStyles.hopHead}>
            <span className={waysStyles.step}>{index + 1}</span>
            <EntityLink entity={hop.from} />
            <span className={waysStyles.relation}>{words(hop)}</span>
            <EntityLink entity={hop.to} />
            {hop.weakest && <ToneTag tone="warn">{t('tie.weakest', { ns: 'ui' })}</ToneTag>}
            <span className={styles.end}>
              <Button
                size="small"
                type="text"
                icon={<EyeInvisibleOutlined />}
                onClick={() =>
                  onMute(
                    [...mute, hop.tie.id],
                    t('change.muted', { tie: `${hop.from.name} ${words(hop)} ${hop.to.name}` }),
                  )
                }
              >
                {t('hop.mute')}
              </Button>
              {index < hops.length - 1 && (
                <Button
                  size="small"
                  type="text"
                  onClick={() => onMute([...mute, hop.to.id], t('change.avoided', { name: hop.to.name }))}
                >
                  {t('hop.avoid', { name: hop.to.name })}
                </Button>
              )}
            </span>
          </div>
          <TieFacts tie={hop.tie} />
          <SourceList
            sources={hop.tie.sources}
            {...(hop.tie.evidence !== undefined && { evidence: hop.tie.evidence })}
          />
        </li>
      ))}
    </ol>
  );
}
