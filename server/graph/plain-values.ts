import neo4j, { type Node, type Path, type Point, type Relationship } from 'neo4j-driver';

export type PlainNode = { id: string; labels: string[]; properties: Record<string, unknown> };
export type PlainRelationship = {
  id: string;
  type: string;
  from: string;
  to: string;
  properties: Record<string, unknown>;
};

/**
 * Turns what the driver (opened with `useBigInt`) returns into what JSON can say. Nodes and relationships are named
 * by their own `id` property where they have one, else by Neo4j's element id. Whole numbers beyond 2^53, durations and
 * points in time become texts; so do NaN and the infinities; bytes become base64.
 */
export function plainValues() {
  const idOf = new Map<string, string>();
  const relationships: PlainRelationship[] = [];

  function node({ elementId, labels, properties }: Node): PlainNode {
    const own = properties['id'];
    const id = typeof own === 'string' ? own : elementId;
    idOf.set(elementId, id);
    return { id, labels, properties: object(properties) };
  }

  function relationship(given: Relationship): PlainRelationship {
    const own = given.properties['id'];
    const named = {
      id: typeof own === 'string' ? own : given.elementId,
      type: given.type,
      from: given.startNodeElementId,
      to: given.endNodeElementId,
      properties: object(given.properties),
    };
    relationships.push(named);
    return named;
  }

  function path({ start, segments }: Path) {
    return {
      nodes: [node(start), ...segments.map((segment) => node(segment.end))],
      relationships: segments.map((segment) => relationship(segment.relationship)),
    };
  }

  const object = (properties: object): Record<string, unknown> =>
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, plain(value)]));

  function plain(value: unknown): unknown {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'bigint') return wholeNumber(value);
    if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
    if (Array.isArray(value)) return value.map(plain);
    if (value instanceof Int8Array)
      return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64');
    if (typeof value !== 'object') return value === undefined ? null : String(value);
    if (neo4j.isNode(value)) return node(value);
    if (neo4j.isRelationship(value)) return relationship(value);
    if (neo4j.isPath(value)) return path(value);
    if (neo4j.isPoint(value)) return point(value);
    if (neo4j.isDuration(value)) return String(value).replace(/T$/, '');
    return isPlainObject(value) ? object(value) : String(value);
  }

  return {
    plain,
    /** Ends of relationships whose nodes are not in the result, by element id. */
    unnamedEnds: () =>
      [...new Set(relationships.flatMap(({ from, to }) => [from, to]))].filter((end) => !idOf.has(end)),
    /** Names the ends of all relationships met so far, `more` being names found for the unnamed ones. */
    nameEnds(more: ReadonlyMap<string, string>) {
      for (const each of relationships) {
        each.from = idOf.get(each.from) ?? more.get(each.from) ?? each.from;
        each.to = idOf.get(each.to) ?? more.get(each.to) ?? each.to;
      }
    },
  };
}

function wholeNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function point({ srid, x, y, z }: Point) {
  return { srid: Number(srid), x, y, ...(z !== undefined && { z }) };
}

/** Temporal values and durations are objects of a class, and print as ISO 8601. */
function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A JSON value as a query parameter: whole numbers become integers, as JavaScript would send them as floats. */
function asParameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(asParameter);
  return typeof value === 'object' && value !== null ? asParameters(value) : value;
}

export function asParameters(values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, item]) => [key, asParameter(item)]));
}
