/** Other ways people type the name of a page: pinyin, initials and other words for it. The rest is found by its name. */
export const PAGE_KEYWORDS: Readonly<Record<string, readonly string[]>> = {
  '/overview': ['zonglan', 'zl', 'overview', '总览', '首页', 'home', 'shouye'],
  '/graph': ['tupu', 'tp', 'graph', '图谱', '画布', 'canvas', 'huabu'],
  '/gaps': ['bulianqianglian', 'blql', 'gaps', '补链强链', '缺口', 'quekou', '全景', 'panorama'],
  '/introductions': ['yishangzhaoshang', 'yszs', 'introductions', '以商招商', '引荐路径', 'yinjian', 'paths'],
  '/funds': ['jijinchuantou', 'jjct', 'funds', '基金穿透', 'look-through'],
  '/projects': ['xiangmu', 'xm', 'projects', '项目'],
  '/map': ['ditu', 'dt', 'map', '地图'],
  '/questions': ['wenda', 'wd', 'questions', '问答', 'cypher', '控制台', 'console'],
  '/sources': ['laiyuan', 'ly', 'sources', '来源', '出处'],
  '/views': ['shitu', 'baocundeshitu', 'bcdst', 'saved views', '保存的视图', '收藏', 'shoucang'],
  '/gaps/compare': ['bijiao', 'duibi', 'compare', '比较', '对比'],
  '/gaps/districts': ['qushi', 'jieliandu', 'districts', '区市', '匹配'],
  '/gaps/targets': ['mubiao', 'zhaoshangmubiao', 'targets', '目标清单', '招商目标'],
  '/targets': ['mubiao', 'zhaoshangmubiao', 'targets', '目标清单', '招商目标'],
  '/reports': ['baogao', 'bg', 'reports', '报告', '材料', '打印'],
  '/help': ['bangzhu', 'bz', 'help', '帮助', '词汇', 'glossary'],
};
