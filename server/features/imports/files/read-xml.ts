import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

/** What is done at the parts of a document; names come without their prefix. Text of one element may come in pieces. */
export type XmlHandlers = {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
};

/** Thrown where text or a tag goes on for longer than any that is expected, before it fills the memory. */
export class XmlTooLong extends Error {
  override name = 'XmlTooLong';
}

/** Deeper nesting than this is in no workbook, and every open tag is kept until it closes. */
const DEEPEST = 256;

/**
 * Reads an XML document as it streams in, calling the handlers, and yields after each piece of it. Entities other than
 * those of XML itself are refused, external ones never fetched. Throws what is not well-formed as an Error.
 */
export async function* readXml(
  stream: Readable,
  handlers: XmlHandlers,
  longest: number,
): AsyncGenerator<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let sinceTag = 0;
  let depth = 0;
  parser.on('opentag', ({ name, attributes }) => {
    sinceTag = 0;
    depth += 1;
    if (depth > DEEPEST) throw new Error('tags are nested too deep');
    handlers.open?.(localName(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    sinceTag = 0;
    depth -= 1;
    handlers.close?.(localName(name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const decoder = new TextDecoder('utf-8');
  const feed = (text: string) => {
    sinceTag += text.length;
    parser.write(text);
    if (sinceTag > longest + text.length) throw new XmlTooLong('a text or tag is too long');
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    feed(decoder.decode(chunk, { stream: true }));
    yield;
  }
  feed(decoder.decode());
  parser.close();
  yield;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
