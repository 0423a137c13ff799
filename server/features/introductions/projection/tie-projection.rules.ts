import {
  CONFIDENCE_FACTOR,
  dateNumber,
  TIE_TYPES,
  type Confidence,
  type RelationshipType,
} from '../../../contract/graph-model.ts';

const CONFIDENCES = Object.keys(CONFIDENCE_FACTOR) as Confidence[];
const TYPES = new Set<RelationshipType>(TIE_TYPES);

/** One tie as it is read from the graph. Dates are partial ISO dates. */
export type ProjectedTie = {
  id: string;
  type: RelationshipType;
  from: string;
  to: string;
  confidence: Confidence;
  asOf: string;
  validFrom?: string | null | undefined;
  validTo?: string | null | undefined;
};

/** What decides how strong a tie is: many ties have the same, so it is kept once. Dates as numbers such as 20240500. */
export type TieClass = {
  type: RelationshipType;
  confidence: Confidence;
  asOf: number;
  validFrom: number;
  validTo: number;
};

/**
 * The ties of the whole graph in typed arrays: every tie is an arc at both its ends, arcs of one node lie together and
 * are ordered by the node they lead to. 32 bytes a tie, and the nodes with their ids.
 */
export type TieProjection = {
  nodeIds: string[];
  indexOf: Map<string, number>;
  ties: number;
  /** Arcs of node v are offsets[v] … offsets[v + 1] - 1. */
  offsets: Uint32Array;
  neighbour: Uint32Array;
  tieOf: Uint32Array;
  /** By arc: index into `classes`. */
  classOf: Uint32Array;
  classes: TieClass[];
  /** How many ties each node has in the whole graph. */
  degree: Uint32Array;
  /** By tie: 64 bits of its id, to recognise a muted one. */
  idHigh: Uint32Array;
  idLow: Uint32Array;
};

const NO_END = 0xffffffff;

/** The last number a partial date covers: `2024` → 20249999, so that something ended in 2024 still holds within it. */
function lastDateNumber(date: string): number {
  const width = date.length;
  return dateNumber(date) + (width === 4 ? 9999 : width === 7 ? 99 : 0);
}

/** 64 bits of a tie's id (FNV-1a with two seeds), as two numbers. */
export function idHash(id: string): [number, number] {
  let high = 0x811c9dc5;
  let low = 0xcbf29ce4;
  for (let index = 0; index < id.length; index++) {
    const code = id.charCodeAt(index);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + index), 0x01000193);
  }
  return [high >>> 0, low >>> 0];
}

/** Collects ties as they arrive and lays them out at the end; memory grows with the ties, not with the text read. */
export class ProjectionBuilder {
  private readonly nodeIds: string[] = [];
  private readonly indexOf = new Map<string, number>();
  private count = 0;
  private from = new Uint32Array(1024);
  private to = new Uint32Array(1024);
  private tieClass = new Uint32Array(1024);
  private readonly classes: TieClass[] = [];
  private readonly lasting = new Map<number, number>();
  private readonly limited = new Map<string, number>();
  private idHigh = new Uint32Array(1024);
  private idLow = new Uint32Array(1024);

  get size(): number {
    return this.count;
  }

  nodes(): string[] {
    return [...this.nodeIds];
  }

  /** Takes a row of all-ties.cypher as it comes, by position; millions of them leave no time to parse each as an object. */
  addRow([id, type, from, to, confidence, asOf, validFrom, validTo]: readonly unknown[]): void {
    this.add({ id, type, from, to, confidence, asOf, validFrom, validTo } as ProjectedTie);
  }

  add(tie: ProjectedTie): void {
    if (!TYPES.has(tie.type) || tie.from === tie.to) return;
    if (this.count === this.from.length) this.grow();
    const place = this.count++;
    this.from[place] = this.node(tie.from);
    this.to[place] = this.node(tie.to);
    this.tieClass[place] = this.classIndex(tie);
    [this.idHigh[place], this.idLow[place]] = idHash(tie.id);
  }

  private node(id: string): number {
    const known = this.indexOf.get(id);
    if (known !== undefined) return known;
    const index = this.nodeIds.length;
    this.nodeIds.push(id);
    this.indexOf.set(id, index);
    return index;
  }

  private classIndex({ type, confidence, asOf, validFrom, validTo }: ProjectedTie): number {
    const made: TieClass = {
      type,
      confidence,
      asOf: dateNumber(asOf),
      validFrom: validFrom ? dateNumber(validFrom) : 0,
      validTo: validTo ? lastDateNumber(validTo) : NO_END,
    };
    const plain = (made.asOf * CONFIDENCES.length + CONFIDENCES.indexOf(confidence)) * TIE_TYPES.length;
    const key = plain + TIE_TYPES.indexOf(type);
    if (validFrom || validTo)
      return this.internIn(this.limited, `${key} ${made.validFrom} ${made.validTo}`, made);
    return this.internIn(this.lasting, key, made);
  }

  private internIn<K>(known: Map<K, number>, key: K, made: TieClass): number {
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, this.classes.length);
    return this.classes.push(made) - 1;
  }

  private grow(): void {
    const capacity = this.count * 2;
    const wide = (old: Uint32Array) => {
      const next = new Uint32Array(capacity);
      next.set(old);
      return next;
    };
    this.from = wide(this.from);
    this.to = wide(this.to);
    this.tieClass = wide(this.tieClass);
    this.idHigh = wide(this.idHigh);
    this.idLow = wide(this.idLow);
  }

  /** `degrees` gives the number of ties of nodes of which only some ties were added. */
  finish(degrees?: ReadonlyMap<string, number>): TieProjection {
    const nodes = this.nodeIds.length;
    const offsets = new Uint32Array(nodes + 1);
    for (let tie = 0; tie < this.count; tie++) {
      count(offsets, at(this.from, tie) + 1);
      count(offsets, at(this.to, tie) + 1);
    }
    for (let node = 0; node < nodes; node++) offsets[node + 1] = at(offsets, node + 1) + at(offsets, node);

    // Placing the arcs by the node they lead to, twice stable, leaves each node's arcs ordered by neighbour.
    const byNeighbour = this.arcsByNeighbour(offsets);
    const neighbour = new Uint32Array(this.count * 2);
    const tieOf = new Uint32Array(this.count * 2);
    const classOf = new Uint32Array(this.count * 2);
    const next = offsets.slice(0, nodes);
    for (let node = 0; node < nodes; node++) {
      for (let arc = at(offsets, node); arc < at(offsets, node + 1); arc++) {
        const tie = at(byNeighbour, arc);
        const other = at(this.from, tie) === node ? at(this.to, tie) : at(this.from, tie);
        const place = at(next, other);
        neighbour[place] = node;
        tieOf[place] = tie;
        classOf[place] = at(this.tieClass, tie);
        next[other] = place + 1;
      }
    }
    return {
      nodeIds: this.nodeIds,
      indexOf: this.indexOf,
      ties: this.count,
      offsets,
      neighbour,
      tieOf,
      classOf,
      classes: this.classes,
      degree: Uint32Array.from(
        this.nodeIds,
        (id, node) => degrees?.get(id) ?? at(offsets, node + 1) - at(offsets, node),
      ),
      idHigh: this.idHigh.slice(0, this.count),
      idLow: this.idLow.slice(0, this.count),
    };
  }

  /** The ties of each node, in any order. */
  private arcsByNeighbour(offsets: Uint32Array): Uint32Array {
    const arcs = new Uint32Array(this.count * 2);
    const next = offsets.slice(0, this.nodeIds.length);
    for (let tie = 0; tie < this.count; tie++) {
      for (const node of [at(this.from, tie), at(this.to, tie)]) {
        const place = at(next, node);
        arcs[place] = tie;
        next[node] = place + 1;
      }
    }
    return arcs;
  }
}

function count(counts: Uint32Array, index: number): void {
  counts[index] = at(counts, index) + 1;
}

/** Bytes the arrays take; the ids of the nodes come on top. */
export function projectionBytes(projection: TieProjection): number {
  return Object.values(projection).reduce<number>(
    (sum, part: unknown) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0),
    0,
  );
}

/** A typed array's element at an index known to lie inside it. */
export function at(array: { readonly [index: number]: number | undefined }, index: number): number {
  return array[index] as number;
}
