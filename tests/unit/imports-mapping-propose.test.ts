import { describe, expect, test } from '@jest/globals';
import type { Cell, Row } from '../../server/features/imports/files/sheet.ts';
import { profileColumns } from '../../server/features/imports/mapping/cell-shape.rules.ts';
import { findHeader } from '../../server/features/imports/mapping/find-header.rules.ts';
import { proposeMapping } from '../../server/features/imports/mapping/propose-mapping.rules.ts';
import { shiftedCells } from '../../server/features/imports/mapping/shifted-cells.rules.ts';

const cell = (text: string): Cell => ({ text, kind: text === '' ? 'empty' : 'text' });
const rows = (...lines: string[][]): Row[] =>
  lines.map((texts, index) => ({ line: index + 1, cells: texts.map(cell) }));
/** Kind of the sheet and, for each column, the field it is proposed for. */
const proposed = (lines: string[][], ...names: string[]) => {
  const proposal = proposeMapping(rows(...lines), names);
  return (
    proposal && [
      proposal.kind,
      ...proposal.columns.map(({ field, unit }) => (unit ? `${field} ${unit}` : field)),
    ]
  );
};

describe('the header of a sheet', () => {
  test('stands below titles, and a unit said there is that of money', () => {
    expect(
      findHeader(
        rows(
          ['2024年重点项目表', '', ''],
          ['填报单位：商务局', '', '单位：万元'],
          ['项目名称', '总投资', '用地（亩）'],
          ['显示模组', '5000', '20'],
        ),
      ),
    ).toEqual({
      lines: [3],
      columns: [
        { column: '项目名称', position: 1 },
        { column: '总投资', position: 2 },
        { column: '用地（亩）', position: 3, unit: '亩' },
      ],
      moneyUnit: '万元',
    });
  });

  test('of two rows is joined, whether groups are merged or only named over their first column', () => {
    const merged: Row[] = [
      {
        line: 2,
        cells: ['项目名称', '投资', '投资'].map((text) => ({ text, kind: 'text', merged: true })),
      },
      {
        line: 3,
        cells: [{ text: '项目名称', kind: 'text', merged: true }, cell('总投资(亿元)'), cell('完成投资')],
      },
      ...rows([]).map(() => ({ line: 4, cells: ['甲', '5', '1'].map(cell) })),
    ];
    const columns = [
      { column: '项目名称', position: 1 },
      { column: '投资/总投资(亿元)', position: 2, unit: '亿元' },
      { column: '投资/完成投资', position: 3 },
    ];
    expect(findHeader(merged)).toEqual({ lines: [2, 3], columns });
    expect(
      findHeader(rows(['项目名称', '投资', ''], ['', '总投资(亿元)', '完成投资'], ['甲', '5', '1'])),
    ).toEqual({ lines: [1, 2], columns });
  });

  test('does not take in the first row of data below an unnamed column', () => {
    expect(findHeader(rows(['企业名称', '', '地址'], ['海尔', '链主', '崂山区']))?.lines).toEqual([1]);
  });

  test('is not there where nothing is', () => {
    expect(findHeader([])).toBeUndefined();
  });
});

describe('a header that a person points out', () => {
  const sheet = rows(['A', 'B'], ['单位：万元', ''], ['项目名称', '总投资'], ['显示模组', '5000']);

  test('is taken as said, though another line looks more like one', () => {
    expect(proposeMapping(sheet, [], undefined, [1])).toMatchObject({
      headerLines: [1],
      columns: [{ column: 'A' }, { column: 'B' }],
    });
  });

  test('keeps the unit said above it, and is none where the sheet has no such line', () => {
    expect(proposeMapping(sheet, [], 'projects', [3])?.columns.map(({ unit }) => unit)).toEqual([
      undefined,
      '万元',
    ]);
    expect(proposeMapping(sheet, [], undefined, [77])).toBeUndefined();
  });
});

describe('the kind of a sheet and the meaning of its columns', () => {
  test.each<[string, string[][], (string | null)[]]>([
    [
      'companies',
      [
        ['企业全称', '信用代码', '所属产业链', '主营产品', '注册资本(万元)', '是否链主', '联系电话'],
        ['某公司', '91370200163562681G', '智能家电', '冰箱、空调', '5000', '是', '123'],
      ],
      ['legalName', 'creditCode', 'chain', 'products', 'registeredCapital 万元', 'leads', null],
    ],
    [
      'projects',
      [
        ['序号', '项目名称', '区市', '总投资（亿元）', '投资主体', '进展情况', '签约时间'],
        ['1', '显示模组', '崂山区', '约20', '某公司', '在建', '24/5/1'],
      ],
      [null, 'name', 'region', 'plannedInvestment 亿元', 'investor', 'stage', 'signedOn'],
    ],
    [
      'funds',
      [
        ['基金名称', '基金类型', '管理人', '基金规模', '投资方向'],
        ['某基金', '母基金', '某公司', '50亿元', '新能源'],
      ],
      ['name', 'kind', 'manager', 'fundSize', 'segment'],
    ],
    [
      'investments',
      [
        ['被投企业', '投资方', '投资金额(万元)', '持股比例(%)', '投资时间'],
        ['甲', '乙', '1,200.5', '35', '2023/5/1'],
      ],
      ['invested', 'investor', 'amount 万元', 'share %', 'investedOn'],
    ],
    [
      'supplies',
      [
        ['供应商', '客户', '产品', '来源'],
        ['甲', '乙', '背光模组', '年报'],
      ],
      ['supplier', 'buyer', 'goods', 'source'],
    ],
    [
      'segments',
      [
        ['产业链', '环节名称', '上中下游', '判定'],
        ['新型显示', '偏光片', '上游', '缺失'],
      ],
      ['chain', 'name', 'position', 'verdict'],
    ],
    [
      'sites',
      [
        ['载体名称', '类型', '占地面积（亩）', '招商方向'],
        ['某厂房', '闲置厂房', '12.5', '家电'],
      ],
      ['name', 'kind', 'landArea 亩', 'focus'],
    ],
    [
      'targets',
      [
        ['产业链', '目标企业', '拟补环节', '对接进展', '时限'],
        ['显示', '甲', '偏光片', '洽谈中', '2024年9月'],
      ],
      ['chain', 'company', 'segment', 'status', 'due'],
    ],
    [
      'people',
      [
        ['姓名', '工作单位', '职务'],
        ['张三', '某协会', '会长'],
      ],
      ['name', 'organisation', 'role'],
    ],
    [
      'relations',
      [
        ['from', 'rel', 'to'],
        ['豆腐', '上游材料', '黄豆'],
      ],
      ['from', 'type', 'to'],
    ],
    [
      'activities',
      [
        ['company_code', 'company_name', 'industry_code', 'industry_name'],
        ['600373.SH', '某传媒', '720902', '大众出版'],
      ],
      ['listingCode', 'company', 'segmentCode', 'segment'],
    ],
  ])('%s', (kind, lines, fields) => {
    expect(proposed(lines)).toEqual([kind, ...fields]);
  });

  test('the name of the file decides where columns do not', () => {
    expect(proposed([['name'], ['豆腐']], 'products')).toEqual(['products', 'name']);
    expect(proposed([['name'], ['海尔']], '企业名单')).toEqual(['companies', 'name']);
  });

  test('values that can be nothing else stand in for a header that says nothing', () => {
    const proposal = proposeMapping(rows(['企业名称', '栏二'], ['甲', '600060.SH'], ['乙', 'sz000725']), []);
    expect(proposal?.columns[1]).toEqual({
      column: '栏二',
      position: 2,
      field: 'listingCode',
      confidence: 0.45,
      reason: '100% 的值是证券代码',
    });
  });

  test('values that do not fit lower a proposal, and it says so', () => {
    const proposal = proposeMapping(rows(['项目名称', '签约时间'], ['甲', '崂山区'], ['乙', '城阳区']), []);
    expect(proposal?.columns[1]).toEqual({
      column: '签约时间',
      position: 2,
      field: 'signedOn',
      confidence: 0.48,
      reason: '列名“签约时间”就是签约日期，但只有 0% 的值相符',
    });
  });
});

describe('values that slipped into the next column', () => {
  const good = Array.from({ length: 12 }, (_, index) => [
    `公司${index}`,
    index % 2 ? '深圳证券交易所' : '上海证券交易所',
    `2021-10-${index + 10}`,
  ]);
  const profiles = profileColumns(rows(...good), 3);
  const shifts = (...texts: string[]) => shiftedCells({ line: 9, cells: texts.map(cell) }, profiles);

  test('are told with the column they look like', () => {
    expect(shifts('甲', '深圳证券交易所', '深圳证券交易所')).toEqual([
      { position: 3, neighbour: 2, value: '深圳证券交易所', looksLike: '深圳证券交易所' },
    ]);
    expect(shifts('甲', '2010-02-11', '2010-02-11')).toEqual([
      { position: 2, neighbour: 3, value: '2010-02-11', looksLike: '日期' },
    ]);
  });

  test('are not seen in values that fit, say nothing or fit nowhere', () => {
    expect(shifts('甲', '上海证券交易所', '2020年3月')).toEqual([]);
    expect(shifts('甲', '', '-')).toEqual([]);
    expect(shifts('甲', '北京证券交易所', '待查')).toEqual([]);
  });
});
