import { Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityRef } from '../../../server/contract/common.ts';
import type { FactKind } from '../../../server/contract/editing.ts';
import { Answered } from '../../ui/Answered.tsx';
import { factWords } from './editing.view-model.ts';
import { useFact, useFactForm } from './editing.query.ts';
import { FactForm } from './FactForm.tsx';

/** What is to be written: something new, of somebody or free, or a change of what is there. */
export type Doing =
  { do: 'add'; kind: FactKind; about?: EntityRef | undefined } | { do: 'change'; kind: FactKind; id: string };

type Props = { doing: Doing; onClose: () => void };

/** Adds or changes one fact, with its source and date. */
export function FactDrawer({ doing: first, onClose }: Props) {
  const { t, i18n } = useTranslation('editing');
  const [doing, setDoing] = useState(first);
  const form = useFactForm();
  const fact = useFact(doing.kind, doing.do === 'change' ? doing.id : undefined);
  const shared = { onClose, onOther: (id: string) => setDoing({ do: 'change', kind: doing.kind, id }) };
  return (
    <Drawer
      open
      size={520}
      onClose={onClose}
      title={
        doing.do === 'add'
          ? t(`title.add.${doing.kind}`, { name: doing.about?.name ?? '' })
          : t(`title.change.${doing.kind}`, {
              name: fact.data ? factWords(fact.data, form.data?.claimKeys ?? [], i18n.language) : '…',
            })
      }
    >
      <Answered query={form} rows={8}>
        {(asked) =>
          doing.do === 'add' ? (
            <FactForm key={doing.kind} form={asked} kind={doing.kind} about={doing.about} {...shared} />
          ) : (
            <Answered query={fact} rows={8}>
              {(known) => <FactForm key={known.id} form={asked} kind={doing.kind} fact={known} {...shared} />}
            </Answered>
          )
        }
      </Answered>
    </Drawer>
  );
}
