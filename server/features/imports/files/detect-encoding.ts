import { createReadStream } from 'node:fs';
import { analyse } from 'chardet';
import { encodingName, type FileEncoding, fileEncodingSchema } from '../../../contract/imports-encoding.ts';
import { FileRefused } from './file-refused.ts';

/** An encoding as TextDecoder names it, with what a person should know about how it was found. */
export type Encoding = { encoding: string; notes: readonly string[] };

const SAMPLE_BYTES = 262_144;
/** In percent: a short text looks a little like every encoding of East Asia. */
const CLEARLY_MORE = 20;

/**
 * The encoding of a text file: by its mark, else UTF-8 where the whole of it is, else UTF-16 by where its zeros stand,
 * else what its letters look most like, GB18030 when in doubt. Refuses a file that is no text.
 */
export async function detectEncoding(path: string, head: Buffer, file: string): Promise<Encoding> {
  const mark = byMark(head);
  if (mark) return { encoding: mark, notes: [] };
  if (head.includes(0)) {
    const wide = wideEncoding(head);
    if (wide) return { encoding: wide, notes: [`没有字节顺序标记，按 ${wide} 读`] };
    throw binary(file);
  }
  const sample = await notUtf8Sample(path);
  return sample ? fromSample(sample) : { encoding: 'utf-8', notes: [] };
}

/** The encoding a person asked for; only UTF-16 has zeros in its text. */
export function askedEncoding(asked: Exclude<FileEncoding, 'auto'>, head: Buffer, file: string): Encoding {
  if (head.includes(0) && !asked.startsWith('utf-16')) throw binary(file);
  return { encoding: asked, notes: [`按指定的 ${encodingName(asked)} 编码读`] };
}

/** What somebody means who writes the name of an encoding: `GBK`, `utf8`, `自动`. Undefined for one that is not read. */
export function encodingNamed(name: string): FileEncoding | undefined {
  const said = name.trim().toLowerCase();
  if (said === 'auto' || said === '自动') return 'auto';
  try {
    const known = new TextDecoder(said).encoding;
    return fileEncodingSchema.safeParse(known === 'gbk' ? 'gb18030' : known).data;
  } catch {
    return undefined;
  }
}

function binary(file: string): FileRefused {
  return new FileRefused('not-a-table', { file }, '这是二进制文件', 'CSV、XLSX 或 JSON 表格');
}

function byMark(head: Buffer): string | undefined {
  const hex = head.subarray(0, 3).toString('hex');
  if (hex === 'efbbbf') return 'utf-8';
  if (hex.startsWith('fffe')) return 'utf-16le';
  return hex.startsWith('feff') ? 'utf-16be' : undefined;
}

/** Zeros mostly at odd places are Latin letters and signs in UTF-16LE, mostly at even ones in UTF-16BE. */
function wideEncoding(head: Buffer): string | undefined {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  // A few stand at the other places, too: 一 is 00 4E.
  if (Math.min(even, odd) * 4 > Math.max(even, odd)) return undefined;
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const text = new TextDecoder(encoding).decode(head.subarray(0, head.length - (head.length % 2)));
  // oxlint-disable-next-line no-control-regex
  return /[\u0000-\u0007\u000E-\u001A\uFFFD]/u.test(text) ? undefined : encoding;
}

/** The parts of a file that hold more than ASCII, if it is not UTF-8 throughout. */
async function notUtf8Sample(path: string): Promise<Buffer | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const sample: Buffer[] = [];
  let sampled = 0;
  let valid = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const first = chunk.findIndex((byte) => byte > 0x7f);
    if (first !== -1 && sampled < SAMPLE_BYTES) {
      // From the beginning of a line, so that no character is cut in two.
      const part = chunk.subarray(chunk.lastIndexOf(0x0a, first) + 1);
      sample.push(part);
      sampled += part.length;
    }
    if (valid) valid = decodes(decoder, chunk);
    if (!valid && sampled >= SAMPLE_BYTES) break;
  }
  if (valid && decodes(decoder)) return undefined;
  return Buffer.concat(sample);
}

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    return false;
  }
}

function fromSample(sample: Buffer): Encoding {
  if (isDamagedUtf8(sample)) {
    return { encoding: 'utf-8', notes: ['按 UTF-8 读，但其中有不属于 UTF-8 的字节，显示为 �'] };
  }
  const ranked = analyse(sample).filter(({ name }) => !isOneByte(name));
  const [best] = ranked;
  const chinese = ranked.find(({ name }) => name === 'GB18030')?.confidence ?? 0;
  const name = best && best.confidence >= chinese + CLEARLY_MORE ? best.name : 'GB18030';
  return { encoding: name.toLowerCase(), notes: [`不是 UTF-8，按 ${name} 读；若有乱码请指定编码`] };
}

/** Few broken characters among many whole ones: another encoding would have hardly a whole one. */
function isDamagedUtf8(sample: Buffer): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const beyondAscii = text.match(/\P{ASCII}/gu)?.length ?? 0;
  return broken <= beyondAscii * 0.05;
}

/** Western encodings take any bytes at all, so a guess at one says little of a sheet from here. */
function isOneByte(name: string): boolean {
  return /^(?:ISO-8859|windows-125|KOI8|ASCII|UTF-8)/i.test(name);
}
