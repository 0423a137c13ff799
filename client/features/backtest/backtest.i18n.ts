import type { Texts } from '../../i18n/i18n.ts';

/** Words of the back-test of the ranking. */
export const backtest: Texts = {
  'zh-CN': {
    'note.button': '这个排名准不准？',
    'note.headline':
      '回测：隐去 {{n}} 对已知关系再排名，前十命中 {{product}}%（随机 {{random}}%，按人气 {{popularity}}%）',
    'note.title': '候选排名的回测',
    what: '把图中已知的关系逐一隐去，让排名去找回来，看被隐去的那家企业排在第几。输的地方也照列。',
    candidates:
      '每问一次，参加排名的是：被隐去企业所在产业链上、从事任一环节的外地企业；与引荐方另有已知关系或同属一个集团的不参加。',
    removed:
      '隐去的不只是这条关系：两者之间的全部直接关系、只有同一来源才说得出的其他事实（关系、环节、所在地、登记、成熟度）一并拿掉；“以后”的两组还拿掉 {{cut}} 起的事实和此后才发布的来源。',
    'experiment.held-out-local': '一 · 逐条隐去，引荐方在本地（链主、本地企业、基金）',
    'experiment.held-out-elsewhere': '二 · 逐条隐去，引荐方为其他企业（未用于调参的一半）',
    'experiment.later-local': '三 · 只看 {{cut}} 以前，找以后的关系，引荐方在本地',
    'experiment.later-elsewhere': '四 · 只看 {{cut}} 以前，找以后的关系，其他企业（未用于调参的一半）',
    'experiment.introduced': '五 · 隐去引荐及其引来的项目、公司，找引来的是谁',
    asked:
      '{{n}} 问，来自 {{introducers}} 个引荐方；每问 {{least}}–{{most}} 家候选，中位数 {{median}}；隐去后仍有 {{reachable}} 家够得到；另有 {{leftOut}} 对因隐去后不再知道它做哪个环节而没有问。',
    few: '只有 {{n}} 问，数字仅供参考。',
    'column.method': '排法',
    'column.hits': '前十命中',
    'column.mrr': '平均倒数名次',
    'column.behind': '本产品 − 此法（倒数名次）',
    'method.product': '本产品的得分',
    'method.tuned': '本产品，权重调过',
    'method.fit': '只看匹配度',
    'method.reach': '只看可达性',
    'method.common-neighbours': '共同关系数',
    'method.adamic-adar': 'Adamic–Adar',
    'method.popularity': '人气（关系多的在前）',
    'method.random': '随机（期望值）',
    losesHits: '按前十命中，本产品不如：{{methods}}。',
    losesRank: '按平均倒数名次，本产品不如：{{methods}}。',
    losesNone: '没有输给任何一种排法。',
    popularity:
      '人气高的企业在图中资料也多：隐去一个来源后还问得到的，恰是多个来源都写到的企业，这对按人气排有利。所以人气赢了，不等于找人气高的就对。',
    interval:
      '方括号内是 95% 区间：以引荐方为单位重抽 {{resamples}} 次（种子 {{seed}}）；区间跨过 0 的差别不能当真。并列的按任意次序的期望计。',
    tuned:
      '调参只用不列出的 {{n}} 问：匹配度^{{fit}} × 可达性^{{reach}} × 成熟度^{{readiness}}，倒数名次从 {{product}} 到 {{mrr}}；页面上的排名不用它。',
    graph: '{{date}} 算出；图有 {{nodes}} 个节点、{{relationships}} 条关系，指纹 {{hash}}。',
    outdated: '现在的图有 {{nodes}} 个节点、{{relationships}} 条关系，与当时不同，数字可能已变。',
  },
  en: {
    'note.button': 'How good is this ranking?',
    'note.headline':
      'Back-test on {{n}} hidden pairs: {{product}}% found in the first ten (guessing {{random}}%, popularity {{popularity}}%)',
    'note.title': 'Back-test of the ranking',
    what: 'Known ties are hidden one by one and the ranking is asked to find them again: where does the hidden firm stand? Where it loses is shown too.',
    candidates:
      'Ranked at each query are the outside firms of any segment of the chains the hidden firm works in, without those that have another known tie to the introducer or belong to its group.',
    removed:
      'Hidden is more than the tie: every direct tie of the two and every other fact that only the same sources tell (ties, segments, places, registration, readiness); in the two “later” parts also every fact from {{cut}} on and what only sources published since then tell.',
    'experiment.held-out-local': '1 · One at a time, introducers of the region (leaders, local firms, funds)',
    'experiment.held-out-elsewhere': '2 · One at a time, all other introducers (the half not tuned on)',
    'experiment.later-local': '3 · Seen from before {{cut}}, ties since then, introducers of the region',
    'experiment.later-elsewhere':
      '4 · Seen from before {{cut}}, ties since then, others (the half not tuned on)',
    'experiment.introduced': '5 · Introductions hidden with what they brought in: who was it?',
    asked:
      '{{n}} queries of {{introducers}} introducers; {{least}}–{{most}} candidates each, median {{median}}; {{reachable}} still in reach; {{leftOut}} more pairs could not be asked, since nothing else tells what the firm does.',
    few: 'Only {{n}} queries: take the figures lightly.',
    'column.method': 'Ordered by',
    'column.hits': 'In the first ten',
    'column.mrr': 'Mean reciprocal rank',
    'column.behind': 'Product − this (MRR)',
    'method.product': 'The product’s score',
    'method.tuned': 'The same, weights tuned',
    'method.fit': 'Fit alone',
    'method.reach': 'Reach alone',
    'method.common-neighbours': 'Common neighbours',
    'method.adamic-adar': 'Adamic–Adar',
    'method.popularity': 'Popularity (most ties first)',
    'method.random': 'Guessing (expected)',
    losesHits: 'By hits in the first ten the product does worse than: {{methods}}.',
    losesRank: 'By mean reciprocal rank the product does worse than: {{methods}}.',
    losesNone: 'The product does worse than none.',
    popularity:
      'Popular firms are also the ones most is written of: only firms that several sources tell of can still be asked for once one is hidden, which favours popularity. That it wins does not make the popular firm the right one.',
    interval:
      'In brackets the 95% interval, from {{resamples}} resamples of whole introducers (seed {{seed}}); a difference whose interval spans 0 proves nothing. Equals count by their expected place.',
    tuned:
      'Tuned on {{n}} queries that are not shown: fit^{{fit}} × reach^{{reach}} × readiness^{{readiness}}, MRR from {{product}} to {{mrr}}; the ranking on the page does not use it.',
    graph:
      'Computed {{date}} on a graph of {{nodes}} nodes and {{relationships}} relationships, fingerprint {{hash}}.',
    outdated:
      'The graph now has {{nodes}} nodes and {{relationships}} relationships, so the figures may have changed.',
  },
};
