import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { Checkbox, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { tieKindsRoute } from '../../../server/contract/introductions.ts';
import { callOptions } from '../../api/call-options.ts';
import { relationshipName } from '../../ui/model-names.ts';
import styles from './path-box.module.css';
import page from './introductions.module.css';
import type { IntroductionsUrl, SetIntroductionsUrl } from './introductions-url.ts';
import { presetOf, TIE_PRESETS, withKind } from './path-box.view-model.ts';
import { TIE_TYPES } from '../../../server/contract/graph-model.ts';
import { tieKinds } from './introductions.view-model.ts';

type Props = {
  url: IntroductionsUrl;
  setUrl: SetIntroductionsUrl;
  /** Whose ties are counted apart: the start and the end, as far as chosen. */
  at: readonly string[];
};

/** Which kinds of ties may be used, with how many there are, in all and at the ends; common choices as one click. */
export function TieKindFilter({ url, setUrl, at }: Props) {
  const { t, i18n } = useTranslation('introductions');
  const counts = useQuery({
    ...callOptions(tieKindsRoute, {
      query: {
        at: [...at],
        minConfidence: url.minConfidence,
        ...(url.asOf && { asOf: url.asOf }),
        ...(url.ended && { ended: 'true' as const }),
      },
    }),
    placeholderData: keepPreviousData,
  });
  const chosen = url.ties ?? [...TIE_TYPES];
  const preset = presetOf(url.ties);
  return (
    <fieldset className={styles.kinds}>
      <legend>{t('kinds.title')}</legend>
      <div className={styles.presets}>
        {TIE_PRESETS.map(({ key, types }) => (
          <button
            key={key}
            type="button"
            aria-pressed={preset === key}
            className={styles.preset}
            onClick={() => void setUrl({ ties: types && [...types], path: 0 })}
          >
            {t(`kinds.preset.${key}`)}
          </button>
        ))}
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('kinds.kind')}</th>
            <th scope="col">{t('kinds.base')}</th>
            <th scope="col">{t('kinds.all')}</th>
            {at.map((id, place) => (
              <th key={id} scope="col">
                {t(place === 0 ? 'stop.from' : 'stop.to')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tieKinds().map(({ type, strength, why }) => {
            const count = counts.data?.kinds.find((kind) => kind.type === type);
            return (
              <tr key={type}>
                {/* The label is the checkbox's own. */}
                {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label */}
                <th scope="row">
                  <Tooltip title={i18n.language === 'en' ? t(`tieWhy.${type}`) : why} placement="right">
                    <Checkbox
                      checked={chosen.includes(type)}
                      disabled={chosen.length === 1 && chosen.includes(type)}
                      onChange={(event) =>
                        void setUrl({
                          ties: narrowTo(withKind(url.ties, type, event.target.checked)),
                          path: 0,
                        })
                      }
                    >
                      {relationshipName(type, i18n.language)}
                    </Checkbox>
                  </Tooltip>
                </th>
                <td className={page.number}>{strength.toFixed(2)}</td>
                <td className={page.number}>{count?.ties ?? ''}</td>
                {at.map((id, place) => (
                  <td key={id} className={page.number}>
                    {count?.at[place] ?? ''}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </fieldset>
  );
}

/** The address lists kinds an introduction can run along, and no others. */
function narrowTo(types: ReturnType<typeof withKind>): IntroductionsUrl['ties'] {
  return types && TIE_TYPES.filter((type) => types.includes(type));
}
