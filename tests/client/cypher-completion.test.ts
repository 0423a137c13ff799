import { describe, expect, test } from '@jest/globals';
import { suggest } from '../../client/features/questions/cypher-completion.ts';

const schema = {
  labels: [
    { name: 'Chain', properties: ['id', 'name'] },
    { name: 'Company', properties: ['id', 'listingCode', 'name'] },
  ],
  types: [{ name: 'LEADS', from: ['Company'], to: ['Chain'], properties: ['asOf'] }],
  functions: [
    { name: 'toLower', category: 'String', signature: 'toLower(input)', description: 'Lower case.' },
    { name: 'date.truncate', category: 'Temporal', signature: 'date.truncate(unit)', description: '' },
  ],
};
/** What is suggested where `|` … the cursor, written as ‸, stands. */
function at(text: string) {
  const cursor = text.indexOf('‸');
  const found = suggest(text.replace('‸', ''), cursor, schema);
  return (
    found && { replaces: text.slice(found.from, cursor), words: found.options.map(({ label }) => label) }
  );
}

describe('what may stand at the cursor', () => {
  test.each([
    ['MATCH (c:‸)', '', ['Chain', 'Company']],
    ['MATCH (c:Cha‸)', 'Cha', ['Chain', 'Company']],
    ['MATCH (c:Chain|‸)', '', ['Chain', 'Company']],
    ['MATCH (c)-[:‸]->()', '', ['LEADS']],
    ['MATCH (c)-[r:LEADS|L‸]->()', 'L', ['LEADS']],
    ['MATCH (c:Company) WHERE c.‸', '', ['id', 'listingCode', 'name']],
    ['MATCH ()-[r:LEADS]->() RETURN r.as‸', 'as', ['asOf']],
    ['MATCH (c) RETURN c.‸', '', ['asOf', 'id', 'listingCode', 'name']],
    ['RETURN date.tr‸', 'date.tr', ['date.truncate']],
    ['MATCH (c {id: $chain}) WHERE c.name = $‸', '$', ['$chain']],
  ])('%s', (text, replaces, words) => {
    expect(at(text)).toEqual({ replaces, words });
  });

  test('elsewhere: names bound before, keywords and functions', () => {
    const found = at('MATCH (firm:Company)-[l:LEADS]->(c) WITH c AS chain RETURN f‸');
    expect(found?.words.slice(0, 4)).toEqual(['firm', 'l', 'c', 'chain']);
    expect(found?.words).toEqual(expect.arrayContaining(['RETURN', 'ORDER BY', 'toLower']));
  });

  test.each(["RETURN 'a:‸'", '// (c:‸', '/* a.‸ */', 'RETURN {a: ‸', 'RETURN 1‸'])(
    'nothing in %s',
    (text) => {
      expect(at(text)?.words ?? []).not.toContain('Chain');
    },
  );
});
