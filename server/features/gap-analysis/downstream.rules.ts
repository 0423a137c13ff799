type Feed = { from: string; to: string };
/** Two segments either of which can take the other's place. */
type Substitution = { from: string; to: string };

/** What the segments of a chain need of each other. `atHand` says which are there to step in. */
export type ChainLinks = {
  feeds: readonly Feed[];
  substitutes: readonly Substitution[];
  atHand: (segment: string) => boolean;
};

/** Segments a source says can take this one's place. */
export function substitutesOf(segment: string, substitutes: readonly Substitution[]): string[] {
  return [
    ...new Set(
      substitutes.flatMap(({ from, to }) => (from === segment ? [to] : to === segment ? [from] : [])),
    ),
  ];
}

/**
 * What is cut off when a segment is missing: every segment fed by one that is, unless a substitute of that one, itself
 * at hand and not cut off, feeds it too. Each with how many feeds away it is; nearest first. `held` are those a
 * substitute keeps going, with the substitute.
 */
export function cutOffWithout(
  segment: string,
  links: ChainLinks,
): { cutOff: { segment: string; steps: number }[]; held: { segment: string; by: string }[] } {
  const next = grouped(links.feeds, ({ from }) => from);
  const feeders = grouped(links.feeds, ({ to }) => to);
  const steps = new Map([[segment, 0]]);
  let held = new Map<string, string>();
  // A substitute may itself turn out to be cut off, so what it held is looked at again until nothing changes.
  let before: number;
  do {
    before = steps.size;
    held = new Map();
    const queue = [...steps.keys()];
    for (const broken of queue) {
      for (const { to } of next.get(broken) ?? []) {
        if (steps.has(to)) continue;
        const by = substitutesOf(broken, links.substitutes).find(
          (other) =>
            links.atHand(other) &&
            !steps.has(other) &&
            (feeders.get(to) ?? []).some(({ from }) => from === other),
        );
        if (by === undefined) {
          steps.set(to, (steps.get(broken) ?? 0) + 1);
          queue.push(to);
        } else held.set(to, by);
      }
    }
  } while (steps.size !== before);
  steps.delete(segment);
  return {
    cutOff: [...steps].map(([id, away]) => ({ segment: id, steps: away })),
    held: [...held].filter(([id]) => !steps.has(id)).map(([id, by]) => ({ segment: id, by })),
  };
}

function grouped(feeds: readonly Feed[], by: (feed: Feed) => string): Map<string, Feed[]> {
  const groups = new Map<string, Feed[]>();
  for (const feed of feeds) {
    const group = groups.get(by(feed));
    if (group) group.push(feed);
    else groups.set(by(feed), [feed]);
  }
  return groups;
}
