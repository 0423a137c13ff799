import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a container; `claimedSize` and `flags` let it say something else of itself than is true. */
export type Part = { name: string; content: string | Buffer; claimedSize?: number; flags?: number };

/** A zip container with these parts, its names unchecked. */
export function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize, flags = 0 } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const fileName = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800 | flags, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(plain), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(claimedSize ?? plain.length, 18);
    fields.writeUInt16LE(fileName.length, 22);
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, fileName, packed]);
    const behind = Buffer.alloc(14);
    behind.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), fields, behind, fileName]),
    );
    bodies.push(body);
    offset += body.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}

/** `data` is what stands within sheetData, `behind` what follows it, such as mergeCells. */
export type SheetXml = { name: string; state?: string; data: string; behind?: string };
export type WorkbookXml = {
  sheets: readonly SheetXml[];
  shared?: readonly string[];
  /** Codes of the formats 164, 165 …; the styles 1, 2 … of the cells use `styles`, ids of formats. */
  formats?: readonly string[];
  styles?: readonly number[];
  from1904?: boolean;
  more?: readonly Part[];
};

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (list: readonly { id: string; type: string; target: string }[]) =>
  `<Relationships>${list
    .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${TYPES}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A workbook written out by hand, with all that spreadsheet programs write and this product does not read left out. */
export function workbookOf(workbook: WorkbookXml): Buffer {
  return zipOf(partsOf(workbook));
}

export function partsOf({
  sheets,
  shared: texts = [],
  formats = [],
  styles = [],
  from1904,
  more = [],
}: WorkbookXml): Part[] {
  return [
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: relations([{ id: 'r1', type: 'officeDocument', target: 'xl/workbook.xml' }]),
    },
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns:r="${TYPES}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${name}" ${state ? `state="${state}"` : ''} r:id="s${index}"/>`,
        )
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...sheets.map((_, index) => ({
          id: `s${index}`,
          type: 'worksheet',
          target: `worksheets/sheet${index}.xml`,
        })),
        { id: 'shared', type: 'sharedStrings', target: '/xl/sharedStrings.xml' },
        { id: 'styles', type: 'styles', target: 'styles.xml' },
      ]),
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst>${texts.map((item) => `<si>${item}</si>`).join('')}</sst>`,
    },
    {
      name: 'xl/styles.xml',
      content: `<styleSheet><numFmts>${formats
        .map(
          (code, index) =>
            `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
        )
        .join(
          '',
        )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles
        .map((id) => `<xf numFmtId="${id}"/>`)
        .join('')}</cellXfs></styleSheet>`,
    },
    ...sheets.map(({ data, behind = '' }, index) => ({
      name: `xl/worksheets/sheet${index}.xml`,
      content: `<worksheet><sheetData>${data}</sheetData>${behind}</worksheet>`,
    })),
    ...more,
  ];
}

/** Rows and cells of `data`. */
export const row = (line: number, ...cells: string[]) => `<row r="${line}">${cells.join('')}</row>`;
export const shared = (ref: string, index: number) => `<c r="${ref}" t="s"><v>${index}</v></c>`;
export const number = (ref: string, value: string, style = 0) =>
  `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
