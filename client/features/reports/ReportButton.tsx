import { FileTextOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { ReportKind } from '../../../server/contract/reports.ts';
import { reportAddress } from './reports-url.ts';

type Choice = { kind: ReportKind; id: string; name?: string };
type Props = {
  /** What a report can be made about here; more than one are chosen from. */
  choices: readonly Choice[];
  /** What goes along: region, day, thresholds. */
  search?: Readonly<Record<string, string | number | null | undefined>>;
  size?: 'small' | 'middle';
};

/** Leads to the report about what is being looked at. */
export function ReportButton({ choices, search = {}, size = 'small' }: Props) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const [first, second] = choices;
  if (!first) return null;
  const to = ({ kind, id }: Choice) => reportAddress(kind, id, search);
  const look = { size, icon: <FileTextOutlined aria-hidden />, title: t('button.hint') };
  if (!second) {
    return (
      <Button {...look} onClick={() => void navigate(to(first))}>
        {t('button')}
      </Button>
    );
  }
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: choices.map((choice) => ({
          key: `${choice.kind} ${choice.id}`,
          label: (
            <Link to={to(choice)}>{choice.name ?? t('button.of', { kind: t(`kind.${choice.kind}`) })}</Link>
          ),
        })),
      }}
    >
      <Button {...look}>{t('button')}</Button>
    </Dropdown>
  );
}
