import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { firstTexts } from '../../client/i18n/i18n.ts';
import { otherTexts } from '../../client/i18n/other-texts.ts';

const namespaces = { ...firstTexts, ...otherTexts };

const CLIENT = path.resolve('client');
const files = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('dist') && !name.endsWith('.i18n.ts'))
  .map((name) => ({ name, text: readFileSync(path.join(CLIENT, name), 'utf8') }));

/** Each `t(…)` of a file: its first argument as written, and the namespace its options name. */
function callsOfT(text: string): { argument: string; ns: string | undefined }[] {
  return [...text.matchAll(/(?<![\w.])t\(/g)].map(({ index }) => {
    const start = index + 2;
    let depth = 0;
    let comma = 0;
    let end = start;
    for (; end < text.length; end += 1) {
      const char = text[end] ?? '';
      if ('({['.includes(char)) depth += 1;
      else if (depth > 0 && ')}]'.includes(char)) depth -= 1;
      else if (depth === 0 && char === ',' && !comma) comma = end;
      else if (depth === 0 && char === ')') break;
    }
    // What stands in parentheses belongs to another call.
    const own = text.slice(start, end).replace(/\([^()]*\)/g, '');
    const ns = /\bns: '(\w+)'/.exec(own)?.[1];
    return { argument: text.slice(start, comma || end), ns };
  });
}

/** Keys spelled out in a file, with the namespaces they may stand in. */
const uses = files.flatMap(({ name, text }) => {
  // Said by the hook, or by the type of a `t` that is handed in.
  const own = [...text.matchAll(/(?:useTranslation\(|TFunction<)([^)>]*)[)>]/g)].flatMap(
    ([, argument = '']) => {
      const named = [...argument.matchAll(/'([^']+)'/g)].map(([, ns = '']) => ns);
      return named.length ? named : ['common'];
    },
  );
  return callsOfT(text).flatMap(({ argument, ns: option }) =>
    // A word compared with is no key.
    [...argument.replace(/[!=]==\s*'[^']*'/g, '').matchAll(/'(?:(\w+):)?([^']+)'/g)].map(
      ([, prefix, key = '']) => {
        const ns = prefix ?? option;
        return { name, key, spaces: ns ? [ns] : own };
      },
    ),
  );
});

const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, value]) => value).sort();

describe('the texts', () => {
  test('exist in both languages under the same keys', () => {
    const differing = Object.entries(namespaces).flatMap(([name, texts]) => {
      const [zh, en] = [Object.keys(texts['zh-CN']), Object.keys(texts.en)];
      return [
        ...zh.filter((key) => !en.includes(key)).map((key) => `${name}:${key} has no English`),
        ...en.filter((key) => !zh.includes(key)).map((key) => `${name}:${key} has no Chinese`),
      ];
    });
    expect(differing).toEqual([]);
  });

  test('name the same values in both languages', () => {
    const differing = Object.entries(namespaces).flatMap(([name, texts]) =>
      Object.entries(texts['zh-CN'])
        .filter(([key, zh]) => valuesIn(zh).join() !== valuesIn(texts.en[key] ?? '').join())
        .map(([key]) => `${name}:${key}`),
    );
    expect(differing).toEqual([]);
  });

  test('hold every key the pages ask for', () => {
    expect(uses.length).toBeGreaterThan(100);
    const missing = uses
      .filter(({ key, spaces }) => !spaces.some((ns) => namespaces[ns] && key in namespaces[ns].en))
      .map(({ name, key }) => `${name} asks for ${key}`);
    expect(missing).toEqual([]);
  });

  test('hold no key that nothing asks for', () => {
    const all = files.map((file) => file.text).join('\n');
    const starts = [...all.matchAll(/`(?:\w+:)?([\w.-]+)\$\{/g)].map(([, start = '']) => start);
    const spelled = new Set([...all.matchAll(/['"](?:\w+:)?([\w.-]+)['"]/g)].map(([, key]) => key));
    const idle = Object.entries(namespaces).flatMap(([name, texts]) =>
      Object.keys(texts.en)
        .filter((key) => !spelled.has(key) && !starts.some((start) => key.startsWith(start)))
        .map((key) => `${name}:${key}`),
    );
    expect(idle).toEqual([]);
  });
});
