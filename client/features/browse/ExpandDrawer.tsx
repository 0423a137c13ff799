import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Drawer, Input, InputNumber, Segmented, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EXPANSION_ORDERS, expansionRoute, type ExpansionAnswer } from '../../../server/contract/entities.ts';
import type { Label } from '../../../server/contract/graph-model.ts';
import { callOptions } from '../../api/call-options.ts';
import { ErrorState } from '../../ui/ErrorState.tsx';
import { LabelMark } from '../../ui/LabelMark.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { labelName } from '../../ui/model-names.ts';
import styles from './expand-drawer.module.css';
import { toggled } from './picture-state.ts';
import { AT_ONCE } from './use-expand.tsx';
import { wayChoices } from './way-choices.ts';

type Props = {
  /** Whose neighbours; null is closed. */
  id: string | null;
  shown: readonly string[];
  /** The day the picture is set to; null is now. */
  asOf: string | null;
  /** How many more the picture takes. */
  room: number;
  onBring: (found: Pick<ExpansionAnswer, 'entity' | 'nodes'>) => void;
  onClose: () => void;
};

/** Which neighbours to bring: counted by kind of tie before any comes, filtered, ordered, so many at a time. */
export function ExpandDrawer({ id, onClose, ...rest }: Props) {
  const { t } = useTranslation('browse');
  return (
    <Drawer
      open={id !== null}
      onClose={onClose}
      mask={false}
      size={400}
      title={t('expand.title')}
      destroyOnHidden
    >
      {id !== null && <ExpandForm key={id} id={id} {...rest} />}
    </Drawer>
  );
}

const NO_WAYS: readonly string[] = [];

function ExpandForm({ id, shown, asOf, room, onBring }: Omit<Props, 'id' | 'onClose'> & { id: string }) {
  const { t, i18n } = useTranslation(['browse', 'ui']);
  const [off, setOff] = useState(NO_WAYS);
  const [labels, setLabels] = useState<Label[]>([]);
  const [region, setRegion] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [order, setOrder] = useState<(typeof EXPANSION_ORDERS)[number]>('most');
  const [most, setMost] = useState(AT_ONCE);
  const words = useDeferredValue(text.trim());
  const all = useQuery({
    ...callOptions(expansionRoute, { params: { id }, body: { shown: [...shown], asOf, limit: 0 } }),
    placeholderData: keepPreviousData,
  });
  const kinds = wayChoices(all.data?.kinds ?? [], i18n.language);
  const ways = kinds.filter((kind) => !off.includes(kind.name)).flatMap((kind) => kind.ways);
  const query = useQuery({
    ...callOptions(expansionRoute, {
      params: { id },
      body: {
        shown: [...shown],
        asOf,
        ways,
        ...(labels.length > 0 && { labels }),
        ...(region && { region }),
        ...(words && { text: words }),
        order,
        limit: Math.max(0, Math.min(most, room)),
      },
    }),
    enabled: all.data !== undefined,
    placeholderData: keepPreviousData,
  });
  const failure = all.error ?? query.error;
  if (failure)
    return <ErrorState error={failure} onRetry={() => void all.refetch().then(() => query.refetch())} />;
  if (!all.data || !query.data) return <Loading rows={8} />;
  const found = query.data;
  const left = found.matching - found.nodes.length;
  return (
    <div className={styles.form}>
      <h3>
        <LabelMark label={found.entity.label} /> {found.entity.name}
      </h3>
      <fieldset>
        <legend>{t('expand.kinds')}</legend>
        <div className={styles.kinds}>
          {kinds.map((kind) => (
            <Checkbox
              key={kind.name}
              checked={!off.includes(kind.name)}
              disabled={kind.fresh === 0}
              onChange={() => setOff(toggled(off, kind.name))}
            >
              {kind.name}{' '}
              <span className={styles.count}>
                {t('expand.fresh', { fresh: kind.fresh, total: kind.total })}
              </span>
            </Checkbox>
          ))}
        </div>
        <Button size="small" type="link" onClick={() => setOff(NO_WAYS)}>
          {t('expand.all')}
        </Button>
        <Button size="small" type="link" onClick={() => setOff(kinds.map((kind) => kind.name))}>
          {t('expand.none')}
        </Button>
      </fieldset>
      <label>
        {t('expand.labels')}
        <Select
          mode="multiple"
          allowClear
          aria-label={t('expand.labels')}
          placeholder={t('expand.any')}
          value={labels}
          onChange={setLabels}
          options={found.labels.map(({ label, fresh }) => ({
            value: label,
            label: `${labelName(label, i18n.language)} ${fresh}`,
          }))}
        />
      </label>
      <label>
        {t('expand.region')}
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('expand.region')}
          placeholder={t('expand.anyRegion', { count: found.regions.length })}
          value={region}
          onChange={(value) => setRegion(value ?? null)}
          options={found.regions.map((one) => ({
            value: one.region.id,
            label: `${one.region.name} ${one.fresh}`,
          }))}
        />
      </label>
      <label>
        {t('expand.text')}
        <Input allowClear value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <Segmented
        block
        aria-label={t('expand.order')}
        value={order}
        onChange={setOrder}
        options={EXPANSION_ORDERS.map((value) => ({ value, label: t(`expand.order.${value}`) }))}
      />
      <label className={styles.most}>
        {t('expand.most')}
        <InputNumber min={1} max={500} value={most} onChange={(value) => setMost(value ?? AT_ONCE)} />
      </label>
      <p aria-live="polite">
        {t('expand.matching', { count: found.nodes.length, matching: found.matching })}
        {left > 0 && ` ${t('expand.left', { left })}`}
      </p>
      <p className={styles.names}>
        {found.nodes.slice(0, 12).map((node) => (
          <span key={node.id}>
            <LabelMark label={node.label} /> {node.name} <i>{node.degree}</i>
          </span>
        ))}
        {found.nodes.length > 12 && '…'}
      </p>
      <Button
        type="primary"
        block
        disabled={found.nodes.length === 0 || query.isPlaceholderData || room <= 0}
        onClick={() => onBring(found)}
      >
        {room <= 0 ? t('expand.noRoom') : t('expand.bring', { count: found.nodes.length })}
      </Button>
    </div>
  );
}
