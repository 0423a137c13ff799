import { MAX_IMPORTED, viewFileSchema, type ViewFile } from '../../../server/contract/saved-views.ts';

/** A request may have 1 MB. */
const MOST_CHARACTERS = 900_000;

/** The file is not one of saved views; `place` says where it is wrong, empty when it is no JSON at all. */
export class NotViewFile extends Error {
  override name = 'NotViewFile';
  readonly place: string;

  constructor(place: string, message: string) {
    super(message);
    this.place = place;
  }
}

/** Reads an exported file. Throws NotViewFile. */
export function readViewFile(text: string): ViewFile {
  const parsed = viewFileSchema.safeParse(jsonOf(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new NotViewFile(issue?.path.join('.') ?? '', issue?.message ?? '');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotViewFile('', error instanceof Error ? error.message : String(error));
  }
}

/** The file in parts small enough to be sent. */
export function inParts(file: ViewFile, most = MOST_CHARACTERS): ViewFile[] {
  const parts: ViewFile['views'][] = [];
  let size = 0;
  for (const view of file.views) {
    const own = new Blob([JSON.stringify(view)]).size + 1;
    const last = parts.at(-1);
    if (last && last.length < MAX_IMPORTED && size + own <= most) {
      last.push(view);
      size += own;
    } else {
      parts.push([view]);
      size = own;
    }
  }
  return parts.map((views) => ({ ...file, views }));
}
