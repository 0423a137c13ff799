import { useTranslation } from 'react-i18next';
import type { FundTraceAnswer } from '../../../server/contract/fund-trace.ts';
import { labelName } from '../../ui/model-names.ts';
import { drawApart } from '../../ui/table-export/draw-apart.tsx';
import { FlowDrawing } from './FlowDrawing.tsx';
import { layOutFlow } from './flow-layout.ts';
import { FLOW_LOOK } from './flow-look.ts';
import { flowSvg } from './flow-picture.ts';
import { useBandWords } from './flow-words.ts';
import { flowOf } from './flow.view-model.ts';

/** About a printed page laid across. */
const ROOM = { width: 1060, height: 520 };

/** The look-through as SVG text with its title and notes; null where nothing flows. */
export function flowSheet(
  trace: FundTraceAnswer,
  words: { title: string; notes: readonly string[] },
): string | null {
  if (flowOf(trace).bands.length === 0) return null;
  return flowSvg(drawApart(<Sheet trace={trace} title={words.title} />), words, FLOW_LOOK.light).text;
}

const nothing = () => {};

function Sheet({ trace, title }: { trace: FundTraceAnswer; title: string }) {
  const { t, i18n } = useTranslation('funds');
  const band = useBandWords();
  return (
    <FlowDrawing
      ref={null}
      flow={layOutFlow(flowOf(trace), ROOM, trace.direction)}
      look={FLOW_LOOK.light}
      patterns="report-"
      description={t('flow.description', { title })}
      at={null}
      shown={null}
      stood={{ kind: 'node', id: trace.fund.id }}
      words={{
        band,
        ends: () => '',
        node: (node) => `${node.name}，${labelName(node.label, i18n.language)}`,
      }}
      onKey={nothing}
      onHover={nothing}
      onStand={nothing}
      onChoose={nothing}
    />
  );
}
