import type { TableText } from '../../graph-seed/parse-table.ts';

/** A table as a file of a dataset, from its lines. */
export function table(name: string, lines: readonly string[], dataset = 'test'): TableText {
  return { file: `${dataset}/${name}`, dataset, table: name, text: `${lines.join('\n')}\n` };
}

const RELATIONSHIP_COLUMNS =
  'from,type,to,role,mode,joint,share,amount,amountStatus,instrument,asOf,validFrom,validTo,confidence,sources,evidence';
const CLAIM_COLUMNS = 'entity,key,value,unit,currency,qualifier,asOf,period,confidence,sources,evidence';

/**
 * A small chain: glass feeds panels; a glass maker in 北京 supplies the panel maker in 青岛, which leads the chain.
 * Every table is sound, so that a test may spoil one row and see just that told.
 */
export function smallSeed(dataset = 'test'): TableText[] {
  const source = 'source:report-2024';
  return [
    table(
      'sources.csv',
      [
        'id,title,publisher,date,url,kind,note',
        `${source},年度报告,出版者,2024-05,https://example.org/a,web,`,
      ],
      dataset,
    ),
    table(
      'regions.csv',
      [
        'id,name,aliases,sources,note,level,adminCode,within',
        `region:country,某国,,${source},,country,,`,
        `region:here,甲市,,${source},,city,990200,region:country`,
        `region:there,乙市,,${source},,city,990100,region:country`,
      ],
      dataset,
    ),
    table('chains.csv', ['id,name,aliases,sources,note,order', `chain:display,显示,,${source},,`], dataset),
    table(
      'segments.csv',
      [
        'id,name,aliases,sources,note,chain,position,order,key,keyReason,confidence,asOf,evidence',
        `segment:display-glass,玻璃,,${source},,chain:display,upstream,1,yes,,stated,2024,玻璃在上游`,
        `segment:display-panel,面板,,${source},,chain:display,midstream,2,no,,stated,2024,面板在中游`,
      ],
      dataset,
    ),
    table(
      'companies.csv',
      [
        'id,name,aliases,sources,note,legalName,creditCode,listingCode,status',
        `company:panels,面板厂,,${source},,甲市面板有限公司,,,active`,
        `company:glass,玻璃厂,,${source},,乙市玻璃股份有限公司,,999999.TEST,active`,
      ],
      dataset,
    ),
    table(
      'relationships.csv',
      [
        RELATIONSHIP_COLUMNS,
        `segment:display-glass,FEEDS,segment:display-panel,,,,,,,,2024,,,stated,${source},玻璃用于面板`,
        `company:panels,LEADS,chain:display,,,,,,,,2024,,,stated,${source},称其为链主`,
        `company:panels,OPERATES_IN,segment:display-panel,,,,,,,,2024,,,stated,${source},生产面板`,
        `company:glass,OPERATES_IN,segment:display-glass,,,,,,,,2024,,,stated,${source},生产玻璃`,
        `company:panels,LOCATED_IN,region:here,registered,,,,,,,2024,,,stated,${source},注册地`,
        `company:glass,LOCATED_IN,region:there,registered,,,,,,,2024,,,stated,${source},注册地`,
        `company:glass,SUPPLIES,company:panels,玻璃,,,,约2亿元,actual,,2024-03,,,stated,${source},供应玻璃`,
      ],
      dataset,
    ),
    table('claim-keys.csv', ['key,nameZh,nameEn,kind', 'exampleTurnover,营业额,Turnover,money'], dataset),
    table(
      'claims.csv',
      [CLAIM_COLUMNS, `company:panels,exampleTurnover,12.5,亿元,,约,2024,2023,stated,${source},年报收入`],
      dataset,
    ),
    table(
      'coverage.csv',
      [
        'segment,region,lookedInto,finding,asOf,sources,evidence',
        `segment:display-glass,region:here,yes,absent,2024,${source},名录里没有`,
      ],
      dataset,
    ),
  ];
}

/** The tables with one row more in one of them. */
export function withRow(tables: readonly TableText[], name: string, row: string): TableText[] {
  return tables.map((file) => (file.table === name ? { ...file, text: `${file.text}${row}\n` } : file));
}
