/** What the segments of a chain need of each other. */
export type ChainLinks = {
  feeds: readonly { from: string; to: string }[];
  /** Pairs of segments either of which can take the other's place. */
  substitutes: readonly { from: string; to: string }[];
  /** Whether a segment is there to step in. */
  atHand: (segment: string) => boolean;
};

type Downstream = {
  /** Each with how many feeds away it is; nearest first. */
  cutOff: { segment: string; steps: number }[];
  /** Those a substitute keeps going, with the substitute. */
  held: { segment: string; by: string }[];
};

/** Segments a source says can take this one's place. */
export function substitutesOf(segment: string, substitutes: ChainLinks['substitutes']): string[] {
  const others = substitutes.flatMap(({ from, to }) =>
    from === segment ? [to] : to === segment ? [from] : [],
  );
  return [...new Set(others)];
}

/**
 * Tells of any segment what is cut off when it is missing: every segment fed by one that is, unless a substitute of that
 * one, itself at hand and not cut off, feeds it too.
 */
export function downstreamOf({ feeds, substitutes, atHand }: ChainLinks): (segment: string) => Downstream {
  const next = gathered(feeds, 'from', 'to');
  const feeders = gathered(feeds, 'to', 'from');
  const standIns = new Map(
    substitutes
      .flatMap(({ from, to }) => [from, to])
      .map((segment) => [segment, substitutesOf(segment, substitutes).filter(atHand)]),
  );

  return (segment) => {
    const steps = new Map([[segment, 0]]);
    let held = new Map<string, string>();
    let before: number;
    do {
      before = steps.size;
      held = new Map();
      for (const [broken, away] of steps) {
        for (const fed of next.get(broken) ?? []) {
          if (steps.has(fed)) continue;
          const by = standIns
            .get(broken)
            ?.find((other) => !steps.has(other) && feeders.get(fed)?.includes(other));
          if (by === undefined) steps.set(fed, away + 1);
          else held.set(fed, by);
        }
      }
      // A substitute may itself turn out to be cut off, so what it held is looked at again until nothing changes.
    } while (held.size > 0 && steps.size !== before);
    steps.delete(segment);
    return {
      cutOff: [...steps].map(([id, away]) => ({ segment: id, steps: away })),
      held: [...held].filter(([id]) => !steps.has(id)).map(([id, by]) => ({ segment: id, by })),
    };
  };
}

function gathered(
  feeds: ChainLinks['feeds'],
  key: 'from' | 'to',
  value: 'from' | 'to',
): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const feed of feeds) {
    const group = groups.get(feed[key]);
    if (group) group.push(feed[value]);
    else groups.set(feed[key], [feed[value]]);
  }
  return groups;
}

/** Counts the different members of some segments together; made once, so that many unions are counted fast. */
export function differentIn(members: Iterable<readonly [segment: string, member: string]>) {
  const numbers = new Map<string, number>();
  const bySegment = new Map<string, number[]>();
  for (const [segment, member] of members) {
    const number = numbers.get(member) ?? numbers.size;
    numbers.set(member, number);
    const known = bySegment.get(segment);
    if (known) known.push(number);
    else bySegment.set(segment, [number]);
  }
  const seenIn = new Uint32Array(numbers.size);
  let round = 0;
  return (segments: Iterable<string>): number => {
    round += 1;
    let count = 0;
    for (const segment of segments) {
      for (const number of bySegment.get(segment) ?? []) {
        if (seenIn[number] === round) continue;
        seenIn[number] = round;
        count += 1;
      }
    }
    return count;
  };
}
