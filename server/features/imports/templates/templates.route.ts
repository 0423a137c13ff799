import { templateRoute } from '../../../contract/imports-templates.ts';
import { sheetKind } from '../../../contract/imports-sheet-kinds.ts';
import type { Api } from '../../../http/api.ts';
import { templateCsv, templateWorkbook } from './write-template.ts';

export function registerTemplates(api: Api): void {
  api.mountRaw(templateRoute, async ({ query: { kind, format } }, _request, response) => {
    const name = kind === undefined ? '全部' : sheetKind(kind).nameZh;
    const inChinese = encodeURIComponent(`链图导入模板-${name}.${format}`);
    const plain = `liantu-${kind ?? 'all'}.${format}`;
    response.set('Content-Disposition', `attachment; filename="${plain}"; filename*=UTF-8''${inChinese}`);
    response.type(format === 'csv' ? 'text/csv' : 'xlsx');
    if (format === 'csv' && kind !== undefined) response.send(templateCsv(kind));
    else response.send(await templateWorkbook(kind && [kind]));
  });
}
