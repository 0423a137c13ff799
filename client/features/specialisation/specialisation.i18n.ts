import type { Texts } from '../../i18n/i18n.ts';

/** Words of location quotient and relatedness density. */
export const specialisation: Texts = {
  'zh-CN': {
    quotient: '区位熵：{{value}}。',
    quotientFrom:
      '本地 {{regionFirms}} 家登记企业中 {{local}} 家从事它，全图 {{firms}} 家中 {{all}} 家：({{local}} ÷ {{regionFirms}}) ÷ ({{all}} ÷ {{firms}})；偏离随机分布 z = {{z}}。1 为与规模相称。',
    density: '关联密度：{{value}}。',
    densityFrom:
      '与它常在同地出现的环节，本地占了多大比例（0–100）；n = {{places}} 个地方（各有至少 {{placeFirms}} 家企业），其中 {{specialised}} 个专于这一环节。',
    'lack.few-region-firms': '不给：本地登记企业只有 {{firms}} 家，至少要 {{regionFirms}} 家。',
    'lack.few-segment-firms': '不给：全图从事它的企业只有 {{all}} 家，至少要 {{least}} 家。',
    'lack.few-places':
      '不给：登记企业满 {{placeFirms}} 家的地方只有 {{places}} 个，至少要 {{enough}} 个，才看得出哪些环节同地出现。',
    'lack.few-segment-places': '不给：专于它的地方只有 {{specialised}} 个，至少要 {{segmentPlaces}} 个。',
    'lack.nothing-related': '不给：没有与它同地出现的环节。',
    limits:
      '比较的基准是图中登记、地点已知的企业，不是经济普查；本地企业登记得更细，数字会偏向本地，只宜在环节之间相互比较。',
    methods: '公式与出处',
  },
  en: {
    quotient: 'Location quotient: {{value}}.',
    quotientFrom:
      '{{local}} of the {{regionFirms}} firms recorded here work in it, {{all}} of all {{firms}}: ({{local}} ÷ {{regionFirms}}) ÷ ({{all}} ÷ {{firms}}); z = {{z}} from a random spread. 1 is what its size would give.',
    density: 'Relatedness density: {{value}}.',
    densityFrom:
      'How much of what is found in the same places as this segment the region holds (0–100); n = {{places}} places (with at least {{placeFirms}} firms each), {{specialised}} of them specialised in it.',
    'lack.few-region-firms':
      'Not given: {{firms}} firms are recorded here, at least {{regionFirms}} are needed.',
    'lack.few-segment-firms':
      'Not given: {{all}} firms are recorded in it anywhere, at least {{least}} are needed.',
    'lack.few-places':
      'Not given: {{places}} places have at least {{placeFirms}} recorded firms, {{enough}} are needed to tell which segments are found together.',
    'lack.few-segment-places':
      'Not given: {{specialised}} places are specialised in it, at least {{segmentPlaces}} are needed.',
    'lack.nothing-related': 'Not given: nothing is found in the same places.',
    limits:
      'The base is the firms recorded here with a known place, no census; local firms are recorded in more detail, so the figures lean to the region and are best compared between segments.',
    methods: 'Formulas and sources',
  },
};
