import { TextDecoder, TextEncoder } from 'node:util';

/** What every browser has and jsdom has not. Import it before anything that needs it as it is loaded. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
globalThis.MessageChannel ??= class {
  port1 = { onmessage: null as ((event: MessageEvent) => void) | null };
  port2 = { postMessage: () => setTimeout(() => this.port1.onmessage?.(new MessageEvent('message'))) };
} as unknown as typeof MessageChannel;
globalThis.matchMedia ??= (query: string) =>
  ({
    matches: false,
    media: query,
    addEventListener() {},
    removeEventListener() {},
    addListener() {},
    removeListener() {},
  }) as unknown as MediaQueryList;

// jsdom knows no styles of pseudo-elements and complains when asked for one.
const computed = globalThis.getComputedStyle;
globalThis.getComputedStyle = (element) => computed(element);
