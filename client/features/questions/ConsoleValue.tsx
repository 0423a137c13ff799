import { Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { relationshipTypeSchema } from '../../../server/contract/graph-model.ts';
import { EntityLink } from '../../ui/EntityLink.tsx';
import { relationshipName } from '../../ui/model-names.ts';
import {
  entityOfMap,
  entityOfNode,
  nodeSchema,
  pathSchema,
  relationshipSchema,
  valueText,
} from './cypher-values.ts';
import styles from './questions.module.css';

const SHOWN = 6;

/** A value the console returned, by its kind: entities lead to their dossiers. */
export function ConsoleValue({ value }: { value: unknown }) {
  const { i18n } = useTranslation('questions');
  if (value === null || value === undefined) return <span className={styles.null}>null</span>;
  if (typeof value === 'number') return <span className={styles.number}>{String(value)}</span>;
  if (typeof value !== 'object') return <span className={styles.text}>{String(value)}</span>;
  if (Array.isArray(value)) {
    return (
      <span className={styles.entities}>
        {value.slice(0, SHOWN).map((one: unknown) => (
          <ConsoleValue key={JSON.stringify(one)} value={one} />
        ))}
        {value.length > SHOWN && <span className={styles.note}>+{value.length - SHOWN}</span>}
      </span>
    );
  }
  const path = pathSchema.safeParse(value).data;
  if (path) return <ConsoleValue value={path.nodes} />;
  const node = nodeSchema.safeParse(value).data;
  const entity = node ? entityOfNode(node) : entityOfMap(value);
  if (entity) return <EntityLink entity={entity} />;
  if (node) {
    return (
      <span className={styles.text}>
        <Tag>{node.labels.join(' ')}</Tag>
        {valueText(value)}
      </span>
    );
  }
  const tie = relationshipSchema.safeParse(value).data;
  if (tie) {
    const type = relationshipTypeSchema.safeParse(tie.type).data;
    return (
      <Tag title={`${tie.from} → ${tie.to}`}>{type ? relationshipName(type, i18n.language) : tie.type}</Tag>
    );
  }
  return <code className={styles.json}>{valueText(value)}</code>;
}
