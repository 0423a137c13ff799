import type { FileLimits } from './file-limits.ts';
import { FileRefused } from './file-refused.ts';
import { type NumberStyle, numberStyle, PLAIN_NUMBER } from './number-format.rules.ts';
import type { WorkbookParts } from './open-workbook.ts';
import { readXml, type XmlHandlers, XmlTooLong } from './read-xml.ts';

export type SheetPart = { name: string; hidden: boolean; part: string };

/** What the cells of all sheets refer to. */
export type Workbook = {
  sheets: readonly SheetPart[];
  /** Whether its days are counted from 1904 instead of 1900. */
  countsFrom1904: boolean;
  sharedTexts: readonly string[];
  styles: readonly NumberStyle[];
  notes: readonly string[];
};

/** The sheets of a workbook, its shared texts and its number formats. Throws FileRefused where it does not hold together. */
export async function readWorkbook(
  parts: WorkbookParts,
  file: string,
  limits: FileLimits,
): Promise<Workbook> {
  const read = (part: string, handlers: XmlHandlers) => readPart(parts, part, handlers, { file }, limits);
  const readFew = (part: string, handlers: XmlHandlers) => read(part, withFewElements(handlers));
  const root = await relationsOf(readFew, '_rels/.rels', '');
  const main = root.find(({ type }) => type === 'officeDocument')?.target;
  if (!main || !parts.has(main)) {
    throw new FileRefused('not-a-table', { file }, '这是压缩包或文档，不是工作簿', 'XLSX 工作簿');
  }
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = await relationsOf(readFew, `${folder}_rels/${main.slice(folder.length)}.rels`, folder);
  const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;

  const sheets: SheetPart[] = [];
  let countsFrom1904 = false;
  await readFew(main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') countsFrom1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1];
      const relation = relations.find((one) => one.id === id);
      // Charts and dialogs are listed among the sheets, too.
      if (relation?.type !== 'worksheet' || !parts.has(relation.target)) return;
      const state = attributes['state'] ?? 'visible';
      sheets.push({
        name: attributes['name'] ?? '',
        hidden: state !== 'visible',
        part: relation.target,
      });
    },
  });
  const links = relations.filter(({ type }) => type === 'externalLink').length;
  return {
    sheets,
    countsFrom1904,
    sharedTexts: await sharedTextsOf(read, partOf('sharedStrings'), file, limits),
    styles: await stylesOf(readFew, partOf('styles')),
    notes: links > 0 ? [`引用了 ${links} 个其他文件，只取保存时的结果`] : [],
  };
}

/** All but shared texts and sheets is kept in memory whole, and small in every workbook that is one. */
const MOST_ELEMENTS = 200_000;

function withFewElements(handlers: XmlHandlers): XmlHandlers {
  let elements = 0;
  return {
    ...handlers,
    open: (name, attributes) => {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new Error('too many elements');
      handlers.open?.(name, attributes);
    },
  };
}

/** Reads one part to its end; a missing part is an empty one. */
export async function readPart(
  parts: WorkbookParts,
  part: string,
  handlers: XmlHandlers,
  place: { file: string; sheet?: string },
  limits: FileLimits,
): Promise<void> {
  for await (const _ of streamPart(parts, part, handlers, place, limits));
}

/** Reads one part piece by piece, see readXml; what breaks becomes a FileRefused naming `place`. */
export async function* streamPart(
  parts: WorkbookParts,
  part: string,
  handlers: XmlHandlers,
  place: { file: string; sheet?: string },
  limits: FileLimits,
): AsyncGenerator<void> {
  try {
    const stream = await parts.stream(part);
    if (!stream) return;
    try {
      yield* readXml(stream, handlers, limits.cellLength * 2);
    } finally {
      stream.destroy();
    }
  } catch (error) {
    if (error instanceof FileRefused) throw error;
    if (error instanceof XmlTooLong) {
      throw new FileRefused(
        'cell-too-long',
        place,
        `${part} 里有一段内容太长`,
        `每格不超过 ${limits.cellLength.toLocaleString('en-US')} 个字`,
      );
    }
    throw new FileRefused('broken-workbook', place, `${part} 读不下去`, '完整的 XLSX');
  }
}

type ReadPart = (part: string, handlers: XmlHandlers) => Promise<void>;
type Relation = { id: string; type: string; target: string };

async function relationsOf(read: ReadPart, part: string, folder: string): Promise<Relation[]> {
  const relations: Relation[] = [];
  await read(part, {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      relations.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: within(folder, Target) });
    },
  });
  return relations;
}

/** A target as the name of a part: from the root where it begins with a slash, else from `folder`. */
function within(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}${target}`;
  return decodeURI(new URL(path, 'zip://workbook').pathname).slice(1);
}

/** What a text takes up however short it is, in characters. */
const LEAST_ROOM = 8;

async function sharedTextsOf(
  read: ReadPart,
  part: string | undefined,
  file: string,
  limits: FileLimits,
): Promise<string[]> {
  const texts: string[] = [];
  if (!part) return texts;
  let total = 0;
  const text = richText(
    (whole) => {
      total += Math.max(whole.length, LEAST_ROOM);
      if (total > limits.sharedTextLength) {
        const most = limits.sharedTextLength.toLocaleString('en-US');
        throw new FileRefused('unpacks-too-large', { file }, '工作簿里的文字太多', `合计不超过 ${most} 个字`);
      }
      texts.push(whole);
    },
    { name: 'si', longest: limits.cellLength },
  );
  await read(part, text);
  return texts;
}

/**
 * Puts together the text of each element `name`: of its `t` elements, without the readings (`rPh`) that Japanese names
 * carry. Signs that XML cannot hold are written `_x0008_` there. Throws XmlTooLong for one that becomes much longer than
 * `longest`.
 */
export function richText(
  done: (text: string) => void,
  { name, longest }: { name: string; longest: number },
): Required<XmlHandlers> {
  let whole = '';
  let inText = false;
  let inReading = false;
  return {
    open: (tag) => {
      if (tag === name) whole = '';
      if (tag === 'rPh') inReading = true;
      if (tag === 't') inText = !inReading;
    },
    text: (text) => {
      if (!inText) return;
      whole += text;
      if (whole.length > longest * 2) throw new XmlTooLong('a text is too long');
    },
    close: (tag) => {
      if (tag === 't') inText = false;
      if (tag === 'rPh') inReading = false;
      if (tag === name) done(unescaped(whole));
    },
  };
}

export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x(?<code>[0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

async function stylesOf(read: ReadPart, part: string | undefined): Promise<NumberStyle[]> {
  const codes = new Map<number, string>();
  const styles: NumberStyle[] = [];
  if (!part) return styles;
  let inCellStyles = false;
  await read(part, {
    open: (name, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (name === 'numFmt') codes.set(id, attributes['formatCode'] ?? '');
      if (name === 'cellXfs') inCellStyles = true;
      if (name === 'xf' && inCellStyles) styles.push(styleOf(id, codes.get(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

function styleOf(id: number, code: string | undefined): NumberStyle {
  try {
    return numberStyle(id, code);
  } catch {
    // A format that nobody can read changes nothing of what the number is.
    return PLAIN_NUMBER;
  }
}

export function isTrue(attribute: string | undefined): boolean {
  return attribute === '1' || attribute === 'true';
}
