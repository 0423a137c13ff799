import {
  choice,
  CODED,
  COMMON,
  type Field,
  field,
  IN_CHAIN,
  MONEY,
  NAMED,
  PLACED,
} from './imports-fields.ts';

export type SheetKind = {
  nameZh: string;
  nameEn: string;
  fields: Readonly<Record<string, Field>>;
  /** Of each group at least one field must be filled in a row. */
  requires: readonly (readonly string[])[];
};

const projects: SheetKind = {
  nameZh: '项目',
  nameEn: 'Projects',
  requires: [['name', 'id']],
  fields: {
    ...NAMED,
    ...IN_CHAIN,
    ...PLACED,
    stage: field('阶段', 'Stage', 'stage'),
    stageDate: field('阶段日期', 'Stage reached on', 'date'),
    signedOn: field('签约日期', 'Signed on', 'date'),
    startedOn: field('开工日期', 'Started on', 'date'),
    completedOn: field('竣工日期', 'Completed on', 'date'),
    inProductionOn: field('投产日期', 'In production on', 'date'),
    plannedInvestment: field('计划总投资', 'Planned investment', 'amount'),
    actualInvestment: field('实际投资', 'Actual investment', 'amount'),
    paidInInvestment: field('到账资金', 'Paid-in investment', 'amount'),
    investor: field('投资方', 'Investors', 'list'),
    introducer: field('引荐方', 'Introduced by', 'list'),
    department: field('责任单位', 'Department in charge'),
    owner: field('责任人', 'Person in charge'),
    sourceRegion: field('来源地', 'Comes from'),
    origin: choice('内外资', 'Domestic or foreign', {
      domestic: ['内资', '国内', '境内'],
      foreign: ['外资', '境外', '国外'],
      unknown: ['不详', '未知'],
    }),
    manufacturing: field('是否制造业', 'Manufacturing', 'yes-no'),
    content: field('建设内容', 'What is built'),
    ...COMMON,
  },
};

/** The kinds of sheet the graph is fed from, with the fields a row of each may fill. */
export const SHEET_KINDS = {
  companies: {
    nameZh: '企业',
    nameEn: 'Companies',
    requires: [['name', 'legalName', 'id']],
    fields: {
      ...NAMED,
      legalName: field('注册名称', 'Registered name'),
      ...CODED,
      ...IN_CHAIN,
      ...PLACED,
      products: field('主要产品', 'Products', 'list'),
      status: choice('经营状态', 'Status', {
        active: ['存续', '在业', '开业', '正常', '在营'],
        dissolved: ['注销', '吊销', '已注销', '已吊销', '破产'],
        unknown: ['不详', '未知'],
      }),
      exchange: field('交易所', 'Exchange'),
      listedOn: field('上市日期', 'Listed on', 'date'),
      foundedOn: field('成立日期', 'Founded on', 'date'),
      registeredCapital: field('注册资本', 'Registered capital', 'amount'),
      revenue: field('营业收入', 'Revenue', 'amount'),
      employees: field('员工数', 'Employees', 'number'),
      parent: field('上级公司', 'Parent company'),
      leads: field('链主', 'Leads its chain', 'yes-no'),
      ...COMMON,
    },
  },
  projects,
  funds: {
    nameZh: '基金',
    nameEn: 'Funds',
    requires: [['name', 'legalName', 'id']],
    fields: {
      ...NAMED,
      legalName: field('注册名称', 'Registered name'),
      kind: choice('基金类型', 'Kind of fund', {
        mother: ['母基金', '引导基金'],
        sub: ['子基金'],
        venture: ['创投基金', '创业投资基金', '风投'],
        'private-equity': ['股权基金', '私募股权基金', '股权投资基金'],
        other: ['其他'],
      }),
      manager: field('管理人', 'Manager'),
      motherFund: field('母基金', 'Mother fund'),
      fundSize: field('基金规模', 'Size', 'amount'),
      fundCommitted: field('认缴规模', 'Committed', 'amount'),
      ...IN_CHAIN,
      ...PLACED,
      ...COMMON,
    },
  },
  investments: {
    nameZh: '投资',
    nameEn: 'Investments',
    requires: [['investor'], ['invested']],
    fields: {
      investor: field('投资方', 'Investor'),
      invested: field('被投方', 'Invested in'),
      ...MONEY,
      instrument: choice('投资方式', 'Instrument', {
        equity: ['股权', '股权投资', '入股'],
        'convertible-bond': ['可转债', '可转换债券'],
        angel: ['天使', '天使投资'],
        'special-fund': ['专项', '专项基金'],
        loan: ['贷款', '投贷联动'],
        'fund-commitment': ['认缴出资', '出资'],
        acquisition: ['并购', '收购'],
      }),
      round: field('轮次', 'Round'),
      investedOn: field('投资日期', 'Invested on', 'date'),
      ...COMMON,
    },
  },
  supplies: {
    nameZh: '供应关系',
    nameEn: 'Supply ties',
    requires: [['supplier'], ['buyer']],
    fields: {
      supplier: field('供应商', 'Supplier'),
      buyer: field('采购方', 'Buyer'),
      goods: field('供应内容', 'What is supplied'),
      ...MONEY,
      since: field('开始日期', 'Since', 'date'),
      ...COMMON,
    },
  },
  segments: {
    nameZh: '产业链环节',
    nameEn: 'Segments',
    requires: [['name', 'id']],
    fields: {
      ...NAMED,
      chain: field('产业链', 'Chain'),
      parent: field('上级环节', 'Part of'),
      position: choice('位置', 'Position', {
        upstream: ['上游'],
        midstream: ['中游'],
        downstream: ['下游'],
      }),
      order: field('顺序', 'Order', 'number'),
      key: field('关键环节', 'Key segment', 'yes-no'),
      keyReason: field('关键理由', 'Why it is key'),
      verdict: field('判定', 'Verdict', 'verdict'),
      region: field('所在区市', 'District'),
      ...COMMON,
    },
  },
  activities: {
    nameZh: '企业从事的环节或产品',
    nameEn: 'What companies do',
    requires: [
      ['company', 'listingCode', 'creditCode'],
      ['segment', 'segmentCode', 'product'],
    ],
    fields: {
      company: field('企业', 'Company'),
      ...CODED,
      chain: field('产业链', 'Chain'),
      segment: field('环节', 'Segment'),
      segmentCode: field('环节代码', 'Code of the segment'),
      product: field('产品', 'Product'),
      role: field('关系', 'Relation'),
      weight: field('权重', 'Weight', 'number'),
      ...COMMON,
    },
  },
  products: {
    nameZh: '产品',
    nameEn: 'Products',
    requires: [['name', 'id']],
    fields: { ...NAMED, maker: field('生产企业', 'Makers', 'list'), ...COMMON },
  },
  sites: {
    nameZh: '载体',
    nameEn: 'Sites',
    requires: [['name', 'id']],
    fields: {
      ...NAMED,
      kind: choice('载体类型', 'Kind of site', {
        land: ['土地', '工业用地', '地块', '用地'],
        building: ['楼宇', '厂房', '标准厂房', '办公楼宇'],
        'idle-factory': ['闲置厂房', '闲置', '闲置资产'],
        other: ['其他'],
      }),
      ...PLACED,
      landArea: field('占地面积', 'Land area', 'number'),
      floorArea: field('建筑面积', 'Floor area', 'number'),
      freeArea: field('可用面积', 'Area still free', 'number'),
      structure: field('建筑结构', 'Structure'),
      focus: field('招商方向', 'Looks for', 'list'),
      status: field('状态', 'Status'),
      operator: field('运营单位', 'Operator'),
      photos: field('图片链接', 'Photos', 'list'),
      ...COMMON,
    },
  },
  targets: {
    nameZh: '招商目标企业',
    nameEn: 'Targets',
    requires: [['company', 'segment']],
    fields: {
      company: field('目标企业', 'Company'),
      ...CODED,
      ...IN_CHAIN,
      region: field('目标区市', 'District'),
      status: choice('进展', 'Status', {
        'to-contact': ['待接触', '未接触'],
        contacted: ['已接触', '已对接', '接触中'],
        talks: ['洽谈', '在谈', '洽谈中'],
        signed: ['签约', '已签约'],
        shelved: ['搁置', '暂缓', '放弃'],
      }),
      owner: field('责任人', 'Owner'),
      nextStep: field('下一步', 'Next step'),
      due: field('截止日期', 'Due', 'date'),
      ...COMMON,
    },
  },
  people: {
    nameZh: '人物与任职',
    nameEn: 'People and posts',
    requires: [['name', 'id']],
    fields: {
      ...NAMED,
      organisation: field('单位', 'Organisation'),
      role: field('职务', 'Post'),
      since: field('任职日期', 'Since', 'date'),
      ...COMMON,
    },
  },
  relations: {
    nameZh: '一般关系',
    nameEn: 'Relations',
    requires: [['from'], ['to']],
    fields: {
      from: field('起点', 'From'),
      type: field('关系类型', 'Type'),
      to: field('终点', 'To'),
      role: field('说明', 'Role'),
      ...MONEY,
      weight: field('权重', 'Weight', 'number'),
      since: field('开始日期', 'Since', 'date'),
      ...COMMON,
    },
  },
} as const satisfies Record<string, SheetKind>;

export type SheetKindCode = keyof typeof SHEET_KINDS;
export const SHEET_KIND_CODES = Object.keys(SHEET_KINDS) as [SheetKindCode, ...SheetKindCode[]];

export function sheetKind(code: SheetKindCode): SheetKind {
  return SHEET_KINDS[code];
}
