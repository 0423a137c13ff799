/** Work cut into small steps, each far shorter than a frame. */
export type Steps = Generator<void, void, void>;
export type Slices = {
  /** Does what remains at once. */
  finish: () => void;
  cancel: () => void;
};

/** Work takes no more of a frame than this, in ms, so that the page goes on answering. */
export const FRAME_BUDGET = 8;

/** Does as many steps as fit into each frame, the first ones in the next, until all are done. */
export function inSlices(steps: Steps, budget: number = FRAME_BUDGET): Slices {
  let frame = 0;
  const slice = () => {
    frame = takeSteps(steps, budget) ? 0 : requestAnimationFrame(slice);
  };
  frame = requestAnimationFrame(slice);
  return {
    finish() {
      cancelAnimationFrame(frame);
      takeSteps(steps, Infinity);
    },
    cancel() {
      cancelAnimationFrame(frame);
      steps.return();
    },
  };
}

/** Taken in any frame, so that the work goes on where other programs leave a page little time. */
const AT_LEAST = 2;

/** Takes steps for about `budget` ms; answers whether these were the last. */
export function takeSteps(steps: Steps, budget: number): boolean {
  const until = performance.now() + budget;
  for (let taken = 0; taken < AT_LEAST || performance.now() < until; taken += 1)
    if (steps.next().done) return true;
  return false;
}

/** The parts of a list, `size` of its entries each. */
export function* partsOf<T>(list: readonly T[], size: number): Generator<readonly T[], void, void> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

/** What steps come to when they are all taken at once. */
export function lastOf<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
