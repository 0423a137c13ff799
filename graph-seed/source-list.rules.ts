import type { Seed } from './seed.ts';

const KINDS: Record<string, string> = {
  newspaper: '报刊',
  government: '政府网站',
  filing: '公告与招股文件',
  company: '企业网站',
  research: '研究报告',
  dataset: '数据集',
  web: '网页',
};

/** The page that lists every source with title, publisher, date and address, by kind and newest first, as Markdown. */
export function sourceList(seed: Seed): string {
  const sources = [...seed.sources.values()].map((source) => source.cells);
  const sections = Object.entries(KINDS).flatMap(([kind, name]) => {
    const some = sources
      .filter((source) => source.kind === kind)
      .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '') || a.id.localeCompare(b.id));
    if (some.length === 0) return [];
    const lines = some.map(({ id, title, publisher, date, url, note }) =>
      [`- ${title}`, publisher, date || '未注日期', url && `<${url}>`, note, `\`${id}\``]
        .filter(Boolean)
        .join(' · '),
    );
    return [`## ${name}（${some.length}）\n\n${lines.join('\n')}\n`];
  });
  return `# 来源\n\n图中每条事实所依据的来源，共 ${sources.length} 个。由 \`npm run seed:sources\` 从各数据集的 \`sources.csv\` 写成，不手改。\n\n${sections.join('\n')}`;
}
