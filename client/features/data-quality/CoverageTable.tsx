import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MatrixAnswer } from '../../../server/contract/district-fit.ts';
import styles from './data-quality.module.css';
import { coverageOf } from './data-quality.view-model.ts';

const percent = (share: number | null) => (share === null ? '—' : `${Math.round(share * 100)}%`);

/** Chains × districts: how much of a chain is known there. Each figure leads to the gap analysis of the two. */
export function CoverageTable({ answer }: { answer: MatrixAnswer }) {
  const { t } = useTranslation('quality');
  const { rows } = coverageOf(answer);
  return (
    <div className={styles.matrix}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('chain')}</th>
            {answer.districts.map(({ district }) => (
              <th key={district.id} scope="col">
                {district.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ chain, cells }) => (
            <tr key={chain.id}>
              <th scope="row">{chain.name}</th>
              {cells.map(({ district, share }) => (
                <td key={district} className={share === null || share < 0.25 ? styles.thin : undefined}>
                  <Link
                    to={`/gaps?chain=${encodeURIComponent(chain.id)}&region=${encodeURIComponent(district)}`}
                  >
                    {percent(share)}
                  </Link>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
