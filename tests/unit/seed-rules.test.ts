import { describe, expect, test } from '@jest/globals';
import { summariseChains } from '../../graph-seed/chain-summary.rules.ts';
import { checkSeed } from '../../graph-seed/check-seed.ts';
import { bareName } from '../../graph-seed/duplicates.rules.ts';
import { type Severity, describeFinding } from '../../graph-seed/finding.ts';
import { isLater } from '../../graph-seed/dates.rules.ts';
import type { TableText } from '../../graph-seed/parse-table.ts';
import { smallSeed, table, withRow } from '../support/seed-tables.ts';

const TODAY = '2024-06-30';
const SOURCE = 'source:report-2024';

function told(tables: readonly TableText[], severity?: Severity): string[] {
  return checkSeed(tables, TODAY)
    .findings.filter((finding) => severity === undefined || finding.severity === severity)
    .map(describeFinding);
}

function tie(row: string): TableText[] {
  return withRow(smallSeed(), 'relationships.csv', row);
}

function partners(one: string, other: string): string {
  return `${one},PARTNERS_WITH,${other},,,,,,,,2024,,,stated,${SOURCE},合作`;
}

function withOther(companies: string): TableText[] {
  return [
    ...smallSeed(),
    table(
      'companies.csv',
      ['id,name,aliases,sources,note,legalName,creditCode,listingCode,status', companies],
      'other',
    ),
  ];
}

function company(row: string): TableText[] {
  return withRow(smallSeed(), 'companies.csv', row);
}

function tied(from: string, type: string, to: string): string {
  return `${from},${type},${to},,,,,,,,2024,,,stated,${SOURCE},产品之间`;
}

function withProducts(...rows: string[]): TableText[] {
  const products = table('products.csv', [
    'id,name,aliases,sources,note',
    ...['rubber', 'tyre', 'winter-tyre'].map((one) => `product:${one},${one},,${SOURCE},`),
  ]);
  return rows.reduce((tables, row) => withRow(tables, 'relationships.csv', row), [...smallSeed(), products]);
}

function claim(row: string): TableText[] {
  return withRow(smallSeed(), 'claims.csv', row);
}

function cover(row: string): TableText[] {
  return withRow(smallSeed(), 'coverage.csv', row);
}

function coverOnBasis(finding: string, basis: string): TableText[] {
  return [
    ...smallSeed().filter((other) => other.table !== 'coverage.csv'),
    table('coverage.csv', [
      'segment,region,lookedInto,finding,basis,asOf,sources,evidence',
      `segment:display-glass,region:here,yes,${finding},${basis},2024,${SOURCE},名录列全各家`,
    ]),
  ];
}

function merge(row: string): TableText {
  return table('merges.csv', ['entity,other,decision,sources,evidence', row]);
}

test('sound tables give no finding', () => {
  expect(told(smallSeed())).toEqual([]);
});

describe('two datasets', () => {
  test('that agree unite the aliases and fill each other’s empty cells', () => {
    const { seed, findings } = checkSeed(
      withOther(`company:panels,面板厂,甲面板,${SOURCE},,,,000001.SZ,unknown`),
      TODAY,
    );
    expect(findings).toEqual([]);
    expect(seed.entities.get('company:panels')).toEqual({
      id: 'company:panels',
      label: 'Company',
      name: '面板厂',
      aliases: ['甲面板'],
      sources: [SOURCE],
      columns: { legalName: '甲市面板有限公司', listingCode: '000001.SZ', status: 'active' },
      places: [
        { file: 'test/companies.csv', line: 2 },
        { file: 'other/companies.csv', line: 2 },
      ],
      datasets: ['test', 'other'],
    });
  });

  test('that differ in a cell are an error naming both places', () => {
    expect(told(withOther(`company:panels,面板公司,,${SOURCE},,,,,dissolved`))).toEqual([
      'other/companies.csv:2 column name: company:panels has "面板公司" here and "面板厂" in test/companies.csv:2',
      'other/companies.csv:2 column status: company:panels has "dissolved" here and "active" in test/companies.csv:2',
    ]);
  });

  test('may not be one dataset with two rows for one thing', () => {
    const twice = withRow(smallSeed(), 'companies.csv', `company:panels,面板厂,,${SOURCE},,,,,`);
    expect(told(twice)).toEqual([
      'test/companies.csv:4: company:panels already stands in test/companies.csv:2; a dataset has one row for each',
    ]);
  });
});

describe('a relationship', () => {
  test.each([
    [
      'company:ghost,SUPPLIES,company:panels,,,,,,,,2024,,,stated,source:gone,无',
      [
        'test/relationships.csv:9 column sources: source:gone is in no sources.csv',
        'test/relationships.csv:9 column from: company:ghost is in no table',
      ],
    ],
    [
      `region:here,SUPPLIES,company:panels,,,,,,,,2024,,,stated,${SOURCE},无`,
      ['test/relationships.csv:9 column from: got "region:here", expected Company, where SUPPLIES starts at'],
    ],
    [
      `company:panels,SUPPLIES,company:panels,,,,,,,,2024,,,stated,${SOURCE},无`,
      ['test/relationships.csv:9 column to: company:panels SUPPLIES itself'],
    ],
    [
      `segment:display-glass,PART_OF,chain:display,,,,,,,,2024,,,stated,${SOURCE},无`,
      ['test/relationships.csv:9 column type: PART_OF comes from the column chain of segments.csv'],
    ],
    [
      `company:glass,SUPPLIES,company:panels,,park,,,2亿,,,2024-02,2024-05,2023,stated,${SOURCE},无`,
      [
        'test/relationships.csv:9 column validTo: got "2023", expected a date not before validFrom, 2024-05',
        'test/relationships.csv:9 column mode: mode is for INTRODUCED only',
        'test/relationships.csv:9 column amount: the currency is not written; say 亿元, 万美元 … as the source means it',
      ],
    ],
    [
      `company:glass,INVESTS_IN,company:panels,,,,,,,,2024-07-01,,,stated,${SOURCE},无`,
      ['test/relationships.csv:9 column asOf: got "2024-07-01", expected no date after today, 2024-06-30'],
    ],
  ])('%s', (row, expected) => {
    expect(told(tie(row), 'error')).toEqual(expected);
  });

  test('dated later than its source is worth a look', () => {
    const row = `company:glass,INVESTS_IN,company:panels,,,,,,,,2024-06,,,stated,${SOURCE},无`;
    expect(told(tie(row))).toEqual([
      'test/relationships.csv:9 column asOf: 2024-06 is later than its newest source, 2024-05',
    ]);
  });
});

describe('a claim', () => {
  test('needs a declared key', () => {
    expect(told(claim(`company:glass,sales,1,亿元,,,2024,,stated,${SOURCE},无`), 'error')).toEqual([
      'test/claims.csv:3 column key: sales is in no claim-keys.csv',
    ]);
  });
  test('of money needs a number and a unit that agrees with its currency', () => {
    expect(
      told(claim(`company:glass,exampleTurnover,很多,万美元,CNY,,2024,,stated,${SOURCE},无`), 'error'),
    ).toEqual([
      'test/claims.csv:3 column value: got "很多", expected a plain number, as exampleTurnover is of kind money',
      'test/claims.csv:3 column currency: got "CNY", expected USD, as the unit is 万美元',
    ]);
  });
  test('about a stage is about a project and names a stage', () => {
    expect(told(claim(`company:glass,stage,building,,,,2024,,stated,${SOURCE},无`), 'error')).toEqual([
      'test/claims.csv:3 column value: got "building", expected reserve, in-talks, signed, started, registered, completed, in-production, at-capacity or ended',
      'test/claims.csv:3 column entity: got "company:glass", expected a project, which has stages',
    ]);
  });
});

describe('coverage', () => {
  test('that looked must say what it found, and from which source', () => {
    expect(told(cover('segment:display-panel,region:here,yes,,2024,,查过'))).toEqual([
      'test/coverage.csv:3 column finding: got "", expected present or absent, as lookedInto is yes',
      'test/coverage.csv:3 column sources: at least one source that would have named a firm',
    ]);
  });
  test('says how an absence is known only of an absence', () => {
    expect(told(coverOnBasis('absent', 'roll'))).toEqual([]);
    expect(told(coverOnBasis('present', 'said'), 'error')).toEqual([
      'test/coverage.csv:2 column basis: got "said", expected nothing, as finding is not absent',
    ]);
  });
  test('that found nothing where the tables have a firm is worth a look', () => {
    const row = `segment:display-panel,region:country,yes,absent,2024,${SOURCE},没有`;
    expect(told(cover(row))).toEqual([
      'test/coverage.csv:3 column finding: absent, yet company:panels works in segment:display-panel within region:country',
    ]);
  });
  test('with two answers for one place is worth a look', () => {
    const row = `segment:display-glass,region:here,yes,present,2024-04,${SOURCE},有`;
    expect(told(cover(row), 'warning')).toEqual([
      'test/coverage.csv:3 column finding: present here and absent in test/coverage.csv:2',
    ]);
  });
});

describe('look-alikes', () => {
  const lookAlike = company(`company:panels-2,面板二厂,,${SOURCE},,甲市面板（有限公司）,,,`);

  test('by registered name are listed for a decision', () => {
    expect(told(lookAlike, 'warning')).toEqual([
      'test/companies.csv:4 column name: company:panels-2 (甲市面板（有限公司）) looks like company:panels in test/companies.csv:2 (甲市面板有限公司); decide in merges.csv',
    ]);
  });
  test('that were decided are not listed again', () => {
    const decision = merge(`company:panels-2,company:panels,different,${SOURCE},两家`);
    expect(told([...lookAlike, decision], 'warning')).toEqual([]);
  });
  test('with one listing code under two ids are an error', () => {
    expect(told(company(`company:other,别家,,${SOURCE},,,,999999.TEST,`), 'error')).toEqual([
      'test/companies.csv:4 column listingCode: 999999.TEST is the code of both company:other and company:glass in test/companies.csv:3',
    ]);
  });
  test('merged as one need the other spelling among the aliases', () => {
    expect(told([...smallSeed(), merge(`company:panels,甲面板,same,${SOURCE},同一家`)])).toEqual([
      'test/merges.csv:2 column other: 甲面板 is not among the aliases of company:panels',
    ]);
  });
  test('among sources have one address', () => {
    const again = `source:again,同一页,某社,2024,http://www.example.org/a/,web,`;
    expect(told(withRow(smallSeed(), 'sources.csv', again), 'warning')).toEqual([
      'test/sources.csv:3 column url: source:again has the address of source:report-2024 in test/sources.csv:2',
    ]);
  });
  test('among relationships are the same pair the other way round', () => {
    const once = withRow(smallSeed(), 'relationships.csv', partners('company:glass', 'company:panels'));
    expect(told(withRow(once, 'relationships.csv', partners('company:panels', 'company:glass')))).toEqual([
      'test/relationships.csv:10: company:panels PARTNERS_WITH company:glass with the same date and sources already stands in test/relationships.csv:9',
    ]);
  });
  test('among claims are two numbers one source gives for one figure', () => {
    const second = `company:panels,exampleTurnover,13,亿元,,约,2024,2023,stated,${SOURCE},另一处`;
    expect(told(claim(second))).toEqual([
      'test/claims.csv:3: exampleTurnover of company:panels with the same date and sources already stands in test/claims.csv:2',
    ]);
  });
  test('are compared without legal form, brackets, blanks and case', () => {
    expect(['BOE （青岛） 有限公司', 'boe青岛股份有限公司', 'BOE(青岛)'].map(bareName)).toEqual(
      Array(3).fill('boe青岛'),
    );
  });
});

describe('a substitution', () => {
  const instead = (from: string, to: string) =>
    `${from},SUBSTITUTES,${to},,,,,,,,2024,,,stated,${SOURCE},可以互相替代`;
  const film = `segment:display-film,薄膜,,${SOURCE},,chain:display,upstream,3,no,,stated,2024,薄膜在上游`;
  const withFilm = (...rows: string[]) =>
    rows.reduce(
      (tables, row) => withRow(tables, 'relationships.csv', row),
      withRow(smallSeed(), 'segments.csv', film),
    );

  test('of two segments of a chain is sound', () => {
    expect(told(withFilm(instead('segment:display-film', 'segment:display-glass')))).toEqual([]);
  });
  test('told in two rows, or of what feeds the other, is worth a look', () => {
    const both = [
      instead('segment:display-film', 'segment:display-glass'),
      instead('segment:display-glass', 'segment:display-film'),
    ];
    expect(told(withFilm(...both), 'warning')).toEqual([
      'test/relationships.csv:9 column to: segment:display-film and segment:display-glass substitute each other in two rows; one is enough',
      'test/relationships.csv:10 column to: segment:display-glass and segment:display-film substitute each other in two rows; one is enough',
    ]);
    expect(told(tie(instead('segment:display-panel', 'segment:display-glass')), 'warning')).toEqual([
      'test/relationships.csv:9 column to: segment:display-panel and segment:display-glass also feed one another',
    ]);
  });
});

describe('ties between products', () => {
  test('feed one another and are kinds of one another', () => {
    const sound = [
      tied('product:rubber', 'FEEDS', 'product:tyre'),
      tied('product:winter-tyre', 'KIND_OF', 'product:tyre'),
    ];
    expect(told(withProducts(...sound), 'error')).toEqual([]);
    expect(told(withProducts(...sound), 'warning')).toEqual([]);
  });
  test('do not lead to a segment', () => {
    expect(
      told(
        withProducts(
          tied('product:rubber', 'FEEDS', 'segment:display-glass'),
          tied('segment:display-glass', 'FEEDS', 'product:rubber'),
          tied('product:rubber', 'KIND_OF', 'segment:display-glass'),
        ),
        'error',
      ),
    ).toEqual([
      'test/relationships.csv:9 column to: got "segment:display-glass", expected a Product like product:rubber, as FEEDS joins two of one label',
      'test/relationships.csv:10 column to: got "product:rubber", expected a Segment like segment:display-glass, as FEEDS joins two of one label',
      'test/relationships.csv:11 column to: got "segment:display-glass", expected Product, where KIND_OF ends at',
    ]);
  });
  test('run in no circle of kinds; one of feeds is worth a look, and told at its last row', () => {
    const kinds = [
      tied('product:winter-tyre', 'KIND_OF', 'product:tyre'),
      tied('product:rubber', 'KIND_OF', 'product:winter-tyre'),
      tied('product:tyre', 'KIND_OF', 'product:rubber'),
    ];
    expect(told(withProducts(...kinds), 'error')).toEqual([
      'test/relationships.csv:11 column to: products are kinds of each other in a circle: product:winter-tyre → product:tyre → product:rubber → product:winter-tyre',
    ]);
    const feeds = [
      tied('product:rubber', 'FEEDS', 'product:tyre'),
      tied('product:winter-tyre', 'FEEDS', 'product:rubber'),
      tied('product:tyre', 'FEEDS', 'product:winter-tyre'),
    ];
    expect(told(withProducts(...feeds), 'warning')).toEqual([
      'test/relationships.csv:11 column to: segments or products feed each other in a circle: product:rubber → product:tyre → product:winter-tyre → product:rubber',
    ]);
  });
});

describe('the shape of the whole', () => {
  test('segments that feed each other in a circle are told', () => {
    const back = `segment:display-panel,FEEDS,segment:display-glass,,,,,,,,2024,,,stated,${SOURCE},反向`;
    expect(told(tie(back), 'warning')).toEqual([
      'test/relationships.csv:9 column to: segments or products feed each other in a circle: segment:display-glass → segment:display-panel → segment:display-glass',
    ]);
  });
  test('an entity nothing is tied to is told', () => {
    expect(
      told(withRow(smallSeed(), 'companies.csv', `company:loose,散户,,${SOURCE},,,,,`), 'notice'),
    ).toEqual(['test/companies.csv:4: company:loose has no relationship']);
  });
  test('shares one account gives of one company add up to no more than all of it', () => {
    const stake = (from: string, share: string) =>
      `${from},INVESTS_IN,company:glass,,,,${share},,,,2024,,,stated,${SOURCE},持股`;
    const half = withRow(
      withRow(smallSeed(), 'companies.csv', `company:third,三厂,,${SOURCE},,,,,`),
      'relationships.csv',
      stake('company:panels', '0.5'),
    );
    expect(told(withRow(half, 'relationships.csv', stake('company:third', '0.5')))).toEqual([]);
    expect(told(withRow(half, 'relationships.csv', stake('company:third', '0.6')))).toEqual([
      'test/relationships.csv:10 column share: the shares of company:glass on 2024 add up to 1.100',
    ]);
  });
  test('a project cannot be started after it was completed', () => {
    const tables = [
      ...withRow(
        withRow(smallSeed(), 'claims.csv', `project:plant,stage,completed,,,,2023,,stated,${SOURCE},竣工`),
        'claims.csv',
        `project:plant,stage,started,,,,2024,,stated,${SOURCE},开工`,
      ),
      table('projects.csv', ['id,name,sources', `project:plant,工厂,${SOURCE}`]),
    ];
    expect(told(tables, 'warning')).toEqual([
      'test/claims.csv:4 column value: started on 2024 comes after completed on 2023',
    ]);
  });
});

test('a chain is summed up as seen from one region', () => {
  expect(summariseChains(checkSeed(smallSeed(), TODAY).seed, 'region:here')).toEqual([
    {
      id: 'chain:display',
      name: '显示',
      segments: 2,
      judged: 2,
      local: 1,
      outside: 1,
      unplaced: 0,
      ties: 1,
      sources: 1,
      newest: '2024-03',
    },
  ]);
});

test('dates known less exactly are not later than those within them', () => {
  expect([
    isLater('2024', '2024-05'),
    isLater('2024-05', '2024'),
    isLater('2025', '2024-05'),
    isLater('2024-06', '2024-05-31'),
  ]).toEqual([false, false, true, true]);
});
