import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FundTraceAnswer } from '../../../server/contract/fund-trace.ts';
import { useColourMode } from '../../ui/colour-mode.ts';
import { labelName } from '../../ui/model-names.ts';
import { saveFile } from '../../ui/table-export/save-file.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FlowDrawing } from './FlowDrawing.tsx';
import { nextPlace, type FlowPlace } from './flow-keys.ts';
import { layOutFlow } from './flow-layout.ts';
import { FLOW_LOOK } from './flow-look.ts';
import { flowPng, flowSvg } from './flow-picture.ts';
import { FlowLegend } from './FlowLegend.tsx';
import { flowNotes, useBandWords } from './flow-words.ts';
import { flowOf, passing } from './flow.view-model.ts';
import styles from './flow.module.css';

type Props = {
  trace: FundTraceAnswer;
  title: string;
  /** The chosen entity or tie. */
  at: string | null;
  /** What stands out: ids of entities and ties; everything where there is nothing in it. */
  lit: readonly string[];
  onChoose: (id: string | null) => void;
  onGraph: () => void;
  /** Chooses between this drawing and others, in its head. */
  switcher: ReactNode;
};

/** The look-through as a flow: widths are amounts where they are known, what has none is thin and says so. */
export function FlowSankey({ trace, title, at, lit, onChoose, onGraph, switcher }: Props) {
  const { t, i18n } = useTranslation('funds');
  const { message } = App.useApp();
  const look = FLOW_LOOK[useColourMode()];
  const words = useBandWords();
  const [room, frame] = useRoom();
  const drawing = useRef<SVGSVGElement>(null);
  const patterns = useId();
  const [hovered, setHovered] = useState<FlowPlace | null>(null);
  const [stood, setStood] = useState<FlowPlace | null>(null);
  const model = useMemo(() => flowOf(trace), [trace]);
  const flow = useMemo(
    () => (model.bands.length > 0 && room ? layOutFlow(model, room, trace.direction) : null),
    [model, room, trace.direction],
  );
  const shown = useMemo(() => {
    if (hovered?.kind === 'node') return passing(trace, { node: hovered.id });
    if (hovered) return passing(trace, { ties: model.bands.find(({ id }) => id === hovered.id)?.ties ?? [] });
    return lit.length > 0 ? new Set(lit) : null;
  }, [trace, model, hovered, lit]);

  if (model.bands.length === 0) {
    return (
      <EmptyState
        title={t('flow.none')}
        hint={t('flow.noneHint')}
        action={{ text: t('drawn.graph'), onClick: onGraph }}
      />
    );
  }
  const nameOf = (id: string) => model.nodes.find((node) => node.id === id)?.name ?? id;
  const notes = flowNotes(t, model, trace);
  const save = (kind: 'svg' | 'png') => {
    if (!drawing.current) return;
    const svg = flowSvg(drawing.current, { title, notes }, look);
    const done =
      kind === 'svg' ? Promise.resolve(new Blob([svg.text], { type: 'image/svg+xml' })) : flowPng(svg);
    done
      .then((file) => saveFile(file, `${title}.${kind}`))
      .catch((error: unknown) => message.error(t('flow.saveFailed', { reason: String(error) })));
  };
  const choose = (place: FlowPlace) => {
    if (place.kind === 'node') onChoose(place.id);
    else onChoose(model.bands.find(({ id }) => id === place.id)?.ties[0] ?? null);
  };
  const focusOn = (place: FlowPlace) => {
    setStood(place);
    const name = CSS.escape(`${place.kind} ${place.id}`);
    drawing.current?.querySelector<SVGElement>(`[data-place="${name}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const place = stood ?? { kind: 'node' as const, id: trace.fund.id };
    if (event.key === 'Enter' || event.key === ' ') choose(place);
    else if (event.key === 'Escape') onChoose(null);
    else {
      const next = flow && nextPlace(flow, place, event.key);
      if (next) focusOn(next);
      else if (!event.key.startsWith('Arrow')) return;
    }
    event.preventDefault();
  };

  return (
    <div className={styles.frame}>
      <div className={styles.tools}>
        {switcher}
        <FlowLegend model={model} look={look} scale={flow?.scale ?? null} />
        <Dropdown
          menu={{
            items: [
              { key: 'svg', label: 'SVG' },
              { key: 'png', label: 'PNG' },
            ],
            onClick: ({ key }) => save(key === 'svg' ? 'svg' : 'png'),
          }}
          trigger={['click']}
        >
          <Button size="small" icon={<DownloadOutlined aria-hidden />}>
            {t('flow.save')}
          </Button>
        </Dropdown>
      </div>
      <div className={styles.stage} ref={frame}>
        {flow && (
          <FlowDrawing
            ref={drawing}
            flow={flow}
            look={look}
            patterns={patterns}
            description={t('flow.description', { title })}
            at={at}
            shown={shown}
            stood={stood ?? { kind: 'node', id: trace.fund.id }}
            words={{
              band: words,
              ends: ({ from, to }) => `${nameOf(from)} → ${nameOf(to)}`,
              node: (node) => `${node.name}，${labelName(node.label, i18n.language)}`,
            }}
            onKey={onKey}
            onHover={setHovered}
            onStand={setStood}
            onChoose={choose}
          />
        )}
      </div>
      <p className={styles.notes}>{notes.join(i18n.language === 'en' ? ' ' : '')}</p>
    </div>
  );
}

/** The room an element has, in px, and what to give the element to know it. */
function useRoom(): [{ width: number; height: number } | null, (element: HTMLElement | null) => void] {
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null);
  const [element, setElement] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setRoom({ width: element.clientWidth, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [room, setElement];
}
