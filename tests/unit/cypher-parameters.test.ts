import { describe, expect, test } from '@jest/globals';
import { guessParameter, parametersIn } from '../../server/contract/cypher-parameters.ts';

describe('the parameters of a Cypher text', () => {
  test.each([
    ['MATCH (n {id: $id}) WHERE n.asOf < $until RETURN n, $id', ['id', 'until']],
    ['RETURN $产业链 AS a, $_1 AS b, $0 AS c', ['产业链', '_1', '0']],
    ['RETURN $`with space` AS a, $`a``b` AS b', ['with space', 'a`b']],
    ["RETURN '$text', \"$other\", 'it\\'s $quoted' // $comment\n/* $block */ , $real", ['real']],
    ['MATCH (n:`$label`) RETURN n', []],
    ['MATCH (n:$($label)) RETURN n', ['label']],
    ['RETURN 1', []],
  ])('%s', (cypher, expected) => {
    expect(parametersIn(cypher)).toEqual(expected);
  });
});

describe('what a parameter is likely to be', () => {
  test.each([
    ['chain', 'MATCH (c:Chain {id: $chain}) RETURN c', { kind: 'entity', labels: ['Chain'] }],
    ['who', 'MATCH (c:Company|Fund {id: $who}) RETURN c', { kind: 'entity', labels: ['Company'] }],
    ['chain', 'MATCH (c:Chain {id: $chains}) RETURN c', { kind: 'text' }],
    ['most', 'MATCH (n) RETURN n LIMIT $most', { kind: 'number' }],
    ['least', 'MATCH (n) WHERE n.order >= $least RETURN n', { kind: 'number' }],
    ['asOf', 'MATCH ()-[r]->() WHERE r.asOf <= $asOf RETURN r', { kind: 'date' }],
    ['words', 'MATCH (n) WHERE n.name CONTAINS $words RETURN n', { kind: 'text' }],
  ])('$%s in %s', (name, cypher, expected) => {
    expect(guessParameter(name, cypher)).toEqual(expected);
  });

  test('an id of no label may be any entity’s', () => {
    expect(guessParameter('it', 'MATCH (n) WHERE n.id = $it RETURN n')).toMatchObject({
      kind: 'entity',
      labels: expect.arrayContaining(['Company', 'Chain', 'Region']),
    });
  });
});
