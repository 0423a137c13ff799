import { Button, Table, type TableColumnsType } from 'antd';
import { useTranslation } from 'react-i18next';
import type { MapPlace } from '../../../server/contract/region-map.ts';
import { FIGURES } from './region-map-url.ts';
import { valueOf } from './region-map.view-model.ts';

type Props = {
  places: readonly MapPlace[];
  chosen: string | null;
  onChoose: (region: string) => void;
};

/** The same figures as a list: in step with the drawing, and with the regions it has no point for. */
export function PlaceTable({ places, chosen, onChoose }: Props) {
  const { t } = useTranslation('regionMap');
  const columns: TableColumnsType<MapPlace> = [
    {
      title: t('column.region'),
      key: 'region',
      sorter: (a, b) => a.region.name.localeCompare(b.region.name, 'zh-Hans-CN'),
      render: (_, { region }) => (
        <Button
          type="link"
          size="small"
          aria-pressed={region.id === chosen}
          onClick={() => onChoose(region.id)}
        >
          {region.name}
        </Button>
      ),
    },
    ...FIGURES.map((figure) => ({
      title: t(`figure.${figure}`),
      key: figure,
      width: 76,
      align: 'right' as const,
      sorter: (a: MapPlace, b: MapPlace) => valueOf(a, figure) - valueOf(b, figure),
      render: (_: unknown, place: MapPlace) => valueOf(place, figure),
    })),
  ];
  return (
    <Table
      size="small"
      aria-label={t('list.label')}
      rowKey={({ region }) => region.id}
      columns={columns}
      dataSource={[...places].sort((a, b) => b.companies.count - a.companies.count)}
      pagination={false}
    />
  );
}
