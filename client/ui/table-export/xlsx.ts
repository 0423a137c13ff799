import type { Row, Sheet } from 'write-excel-file/browser';
import type { Png } from './png-of.ts';
import { withSourceColumn, type Export, type ExportCell, type ExportTable } from './export-model.ts';

/** A picture as it is drawn, null where the browser could not. */
export type XlsxPicture = { name: string; png: Png | null };

export type XlsxWords = {
  /** Names the sheet of the pictures, and stands in the place of one that could not be drawn. */
  pictures: string;
  noPicture: string;
  about: string;
  sources: string;
  figures: string;
  figureHeader: readonly [string, string, string];
  /** Rows of the sheet that says how the figures came about. */
  facts: readonly (readonly [string, string])[];
  sourceHeader: readonly [string, string, string, string];
};

const HEAD = { fontWeight: 'bold', backgroundColor: '#E9EDF2' } as const;
const WIDEST = 60;
const NARROWEST = 8;

/** The pictures on the first sheet, the tables as sheets, behind them the figures with their formulas, how all came about, and the sources. Texts stay texts: nothing is a formula. */
export async function xlsxOf(
  exported: Export,
  pictures: readonly XlsxPicture[],
  words: XlsxWords,
): Promise<Blob> {
  const { default: writeXlsx } = await import('write-excel-file/browser');
  const { figures = [] } = exported;
  const tables: ExportTable[] = [
    ...exported.tables.map((table) => withSourceColumn(table, words.sources)),
    ...(figures.length > 0
      ? [
          {
            name: words.figures,
            header: words.figureHeader,
            rows: figures.map(({ name, value, how }) => [name, value, how]),
          },
        ]
      : []),
    { name: words.about, header: [exported.title, ''], rows: words.facts },
    {
      name: words.sources,
      header: words.sourceHeader,
      rows: exported.sources.map(({ title, publisher, date, url }) => [
        title,
        publisher ?? null,
        date ?? null,
        url ?? null,
      ]),
    },
  ];
  const first = pictures.length > 0 ? [words.pictures] : [];
  const names = sheetNames([...first, ...tables.map(({ name }) => name)]);
  const sheets = tables.map((table, index): Sheet<Blob> => ({
    sheet: names[first.length + index] ?? table.name,
    data: [table.header.map((value) => ({ value, ...HEAD })), ...table.rows.map(sheetRow)],
    columns: table.header.map((_, column) => ({ width: widthOf(table, column) })),
    stickyRowsCount: 1,
  }));
  const drawn = pictures.length > 0 ? [pictureSheet(exported.title, pictures, words)] : [];
  return writeXlsx([...drawn, ...sheets]).toBlob();
}

/** Height of a row nobody set, in pixels; a picture lies over as many rows as it needs. */
const ROW = 20;
/** What sizes in pixels mean to a spreadsheet. */
const DPI = 96;

/** Each picture under its name, one below the other. */
function pictureSheet(title: string, pictures: readonly XlsxPicture[], words: XlsxWords): Sheet<Blob> {
  const data: Row[] = [[{ value: title, ...HEAD }]];
  const images: NonNullable<Sheet<Blob>['images']> = [];
  for (const { name, png } of pictures) {
    data.push([], [text(name)]);
    if (png === null) data.push([text(words.noPicture)]);
    else {
      const { blob, width, height } = png;
      const anchor = { row: data.length + 1, column: 1 };
      images.push({
        content: blob,
        contentType: 'image/png',
        width,
        height,
        dpi: DPI,
        anchor,
        title: name,
        description: name,
      });
      for (let room = 0; room < height; room += ROW) data.push([]);
    }
  }
  return { sheet: words.pictures, data, images, columns: [{ width: WIDEST }] };
}

const sheetRow = (row: readonly ExportCell[]): Row =>
  row.map((value) =>
    value === null ? null : typeof value === 'number' ? { type: Number, value } : text(value),
  );

/** A cell of Excel holds 32,767 characters. */
const text = (value: string) => ({
  type: String,
  value: value.slice(0, 32_767),
  wrap: value.length > WIDEST,
});

/** Chinese characters take the room of two. */
const roomOf = (value: ExportCell) =>
  [...String(value ?? '')].reduce((room, sign) => room + (sign.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);

function widthOf({ header, rows }: ExportTable, column: number): number {
  const widest = Math.max(...[header, ...rows.slice(0, 200)].map((row) => roomOf(row[column] ?? null)));
  return Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
}

/** Excel allows 31 characters, some signs not, and no name twice. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[\\/?*[\]:]/g, ' ').trim() || 'Sheet';
    for (let copy = 1; ; copy += 1) {
      const ending = copy === 1 ? '' : ` ${copy}`;
      const tried = plain.slice(0, 31 - ending.length) + ending;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  });
}
