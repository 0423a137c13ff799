import { DownOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { WAY_TIERS, type Path } from '../../../server/contract/introductions.ts';
import { relationshipName } from '../../ui/model-names.ts';
import { wayParts } from './path-score.view-model.ts';
import styles from './path-box.module.css';
import { WayTierTag } from './WayTierTag.tsx';

type Props = { path: Path; day: string };

/** A path's tier, and on demand the score behind it with all its parts. */
export function WayScore({ path, day }: Props) {
  const { t } = useTranslation('introductions');
  const { tier } = wayParts(path, day);
  return (
    <Popover trigger="click" placement="bottomLeft" content={<Parts path={path} day={day} />}>
      <Button size="small" type="text" icon={<WayTierTag tier={tier} />}>
        {t('parts.button')} <DownOutlined aria-hidden />
      </Button>
    </Popover>
  );
}

function Parts({ path, day }: Props) {
  const { t, i18n } = useTranslation('introductions');
  const { hops, strength, hubs, worth, tier } = wayParts(path, day);
  const from = WAY_TIERS.find((known) => known.tier === tier)?.from ?? 0;
  return (
    <div className={styles.parts}>
      <table>
        <caption>{t('parts.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('parts.hop')}</th>
            <th scope="col">{t('parts.base')}</th>
            <th scope="col">{t('parts.confidence')}</th>
            <th scope="col">{t('parts.age')}</th>
            <th scope="col">{t('parts.strength')}</th>
          </tr>
        </thead>
        <tbody>
          {hops.map(({ tie, base, confidence, age, strength: product }, index) => (
            <tr key={tie.id}>
              <th scope="row">
                {index + 1} {relationshipName(tie.type, i18n.language)}
              </th>
              <td>{base.toFixed(2)}</td>
              <td>× {confidence.toFixed(2)}</td>
              <td>× {age.toFixed(2)}</td>
              <td>= {product.toFixed(2)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>
              {t('parts.product')}
            </th>
            <td>{strength.toFixed(2)}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={4}>
              {t('parts.hubs')}
            </th>
            <td>× {hubs.toFixed(2)}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={4}>
              {t('parts.worth')}
            </th>
            <td>
              <b>= {worth.toFixed(2)}</b>
            </td>
          </tr>
        </tfoot>
      </table>
      <p>
        <WayTierTag tier={tier} /> {t('parts.tier', { from })}
      </p>
    </div>
  );
}
