/**
 * Splits a stream into lines of bytes, so that invalid UTF-8 affects only its own line. A line ends with LF, CR LF or a
 * lone CR, none of which can occur inside a JSON string. At most one line is held in memory; of an overlong line, only
 * the start.
 */

/** The longest line that is read: an article of the maximum length with every character escaped, several times over. */
const MOST_BYTES = 64 * 1024 * 1024;

interface Line {
  readonly bytes: Uint8Array;
  /** The line was longer than `MOST_BYTES`; only its start is kept. */
  readonly isCut: boolean;
}

const LF = 10;
const CR = 13;
/** How much of an overlong line is kept; usually enough for its id. */
const KEPT = 4096;

export async function* byteLines(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let begun: Uint8Array[] = [];
  let length = 0;
  let isAfterCr = false;
  const line = (): Line => {
    const isCut = length > MOST_BYTES;
    const bytes = begun.length === 1 ? (begun[0] ?? new Uint8Array()) : Buffer.concat(begun);
    [begun, length] = [[], 0];
    return { bytes: isCut ? bytes.subarray(0, KEPT) : bytes, isCut };
  };
  const add = (bytes: Uint8Array): void => {
    length += bytes.length;
    if (length <= MOST_BYTES || begun.length === 0) begun.push(bytes);
    else if (begun.length > 1 || (begun[0]?.length ?? 0) > KEPT) begun = [Buffer.concat(begun).subarray(0, KEPT)];
  };
  for await (const part of parts) {
    if (part.length === 0) continue;
    let from: number = isAfterCr && part[0] === LF ? 1 : 0;
    isAfterCr = false;
    let lf: number = part.indexOf(LF, from);
    let cr: number = part.indexOf(CR, from);
    while (lf >= 0 || cr >= 0) {
      const end = lf < 0 ? cr : cr < 0 ? lf : Math.min(lf, cr);
      add(part.subarray(from, end));
      yield line();
      from = end + 1;
      if (end === cr) {
        isAfterCr = from === part.length;
        if (part[from] === LF) from++;
        cr = part.indexOf(CR, from);
      }
      if (lf >= 0 && lf < from) lf = part.indexOf(LF, from);
    }
    if (from < part.length) add(part.subarray(from));
  }
  if (length > 0) yield line();
}
