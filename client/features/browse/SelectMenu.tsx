import { ApartmentOutlined, GatewayOutlined, GroupOutlined, SelectOutlined } from '@ant-design/icons';
import { Button, Dropdown, Space, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { LABEL_NAMES, type Label } from '../../../server/contract/graph-model.ts';
import type { CanvasNode, CanvasTie } from '../../graph-canvas/canvas-model.ts';
import { labelName } from '../../ui/model-names.ts';
import { GROUPINGS, type Grouping } from './picture-state.ts';

type Props = {
  nodes: readonly CanvasNode[];
  ties: readonly CanvasTie[];
  picked: readonly string[];
  onPick: (ids: readonly string[]) => void;
  lassoing: boolean;
  onLasso: (on: boolean) => void;
  groupBy: Grouping | null;
  onGroup: (by: Grouping | null) => void;
  onReveal: () => void;
};

/** Choosing many at once, folding them into groups, and finding what ties them together unseen. */
export function SelectMenu(props: Props) {
  const { t, i18n } = useTranslation('browse');
  const { nodes, picked, onPick } = props;
  const ids = nodes.map((node) => node.id);
  const labels = LABEL_NAMES.filter((label) => nodes.some((node) => node.label === label));
  const choices: Record<string, () => readonly string[]> = {
    all: () => ids,
    none: () => [],
    invert: () => ids.filter((id) => !picked.includes(id)),
    neighbours: () => withNeighboursOf(picked, props.ties),
  };
  return (
    <Space.Compact>
      <Tooltip title={t('lasso')}>
        <Button
          aria-label={t('lasso')}
          aria-pressed={props.lassoing}
          type={props.lassoing ? 'primary' : 'default'}
          icon={<GatewayOutlined aria-hidden />}
          onClick={() => props.onLasso(!props.lassoing)}
        />
      </Tooltip>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...Object.keys(choices).map((key) => ({
              key,
              label: t(`select.${key}`),
              disabled: key === 'neighbours' && picked.length === 0,
            })),
            { type: 'divider' as const },
            {
              type: 'group' as const,
              key: 'kinds',
              label: t('select.kind'),
              children: labels.map((label) => ({ key: label, label: labelName(label, i18n.language) })),
            },
          ],
          onClick: ({ key }) =>
            onPick(
              choices[key]?.() ?? nodes.filter((node) => node.label === (key as Label)).map(({ id }) => id),
            ),
        }}
      >
        <Button aria-label={t('select')} title={t('select')} icon={<SelectOutlined aria-hidden />} />
      </Dropdown>
      <Dropdown
        trigger={['click']}
        menu={{
          selectable: true,
          selectedKeys: [props.groupBy ?? 'none'],
          items: ['none', ...GROUPINGS].map((key) => ({ key, label: t(`group.${key}`) })),
          onClick: ({ key }) => props.onGroup(GROUPINGS.find((by) => by === key) ?? null),
        }}
      >
        <Button
          aria-label={t('group')}
          title={t('group')}
          type={props.groupBy ? 'primary' : 'default'}
          ghost={props.groupBy !== null}
          icon={<GroupOutlined aria-hidden />}
        />
      </Dropdown>
      <Tooltip title={t('reveal')}>
        <Button
          aria-label={t('reveal')}
          icon={<ApartmentOutlined aria-hidden />}
          disabled={nodes.length < 2}
          onClick={props.onReveal}
        />
      </Tooltip>
    </Space.Compact>
  );
}

/** These and all that is tied to them in the drawing. */
export function withNeighboursOf(
  ids: readonly string[],
  ties: readonly Pick<CanvasTie, 'from' | 'to'>[],
): string[] {
  const chosen = new Set(ids);
  const near = ties.flatMap(({ from, to }) => [
    ...(chosen.has(from) ? [to] : []),
    ...(chosen.has(to) ? [from] : []),
  ]);
  return [...new Set([...ids, ...near])];
}
