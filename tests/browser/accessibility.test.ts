import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from '@jest/globals';
import { useProduct } from '../support/test-browser.ts';

const product = useProduct();

/** Every page, and the states of it that look different. */
const PAGES: readonly [string, string][] = [
  ['overview', '/overview'],
  ['graph', '/graph'],
  ['graph around an entity', '/graph?focus=company:boe'],
  ['gaps', '/gaps?chain=chain:new-display'],
  ['a segment', '/gaps?chain=chain:new-display&segment=segment:new-display-oled-panel'],
  ['gaps compared', '/gaps/compare?chain=chain:new-display&againstAsOf=2023-01-01'],
  ['districts', '/gaps/districts'],
  ['introductions', '/introductions'],
  ['a pair', '/introductions?tab=pair&from=company:boe&to=company:sunnypol'],
  ['visits', '/introductions?tab=visits'],
  ['funds', '/funds'],
  ['a look-through', '/funds?fund=fund:qd-wudaokou'],
  ['knock-on introductions', '/funds?fund=fund:zhongjinghe&view=introductions'],
  ['a pair without a path', '/introductions?tab=pair&from=company:boe&to=company:hkc&ties=MEMBER_OF'],
  ['coverage', '/funds?view=coverage'],
  ['projects', '/projects'],
  ['projects as a table', '/projects?view=table'],
  ['map', '/map?place=region:cn-370215'],
  ['questions', '/questions'],
  ['sources', '/sources'],
  ['dossier of a company', '/entities/company%3Aboe'],
  ['brief', '/entities/company%3Aboe/brief'],
  ['targets', '/targets'],
  ['saved views', '/views'],
  ['help', '/help'],
  ['an address that is no page', '/nowhere'],
  ['an entity that is not there', '/entities/company%3Anobody'],
];

describe.each(['light', 'dark'] as const)('%s', (colours) => {
  test.each(PAGES)(
    '%s has nothing serious that keeps anybody out',
    async (_name, path) => {
      const { page } = await product.freshPage();
      await page.emulateMedia({ colorScheme: colours, reducedMotion: 'reduce' });
      await page.goto(`${product.address()}${path}`);
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(300);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => [
          id,
          nodes.slice(0, 3).map((node) => `${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
        ]);
      expect(serious).toEqual([]);
    },
    30_000,
  );
});
