/** A place in the statement as typed; lines and columns count from 1, the offset from 0. */
export type CypherPosition = { line: number; column: number; offset: number };

const POSITION = /\s*\(line (\d+), column (\d+) \(offset: (\d+)\)\)[^]*$/;

/** Neo4j's message without the quoted statement, its position counted without what was put before the statement. */
export function readCypherMessage(
  message: string,
  prefix: string,
): { message: string; position?: CypherPosition } {
  const [whole, line, column, offset] = POSITION.exec(message) ?? [];
  if (whole === undefined) return { message };
  const onFirstLine = Number(line) <= 1;
  return {
    message: message.slice(0, -whole.length),
    position: {
      line: Math.max(1, Number(line)),
      column: Math.max(1, Number(column) - (onFirstLine ? prefix.length : 0)),
      offset: Math.max(0, Number(offset) - prefix.length),
    },
  };
}
