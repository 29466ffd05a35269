/**
 * The lines of a stream as bytes: one that is no UTF-8 spoils itself alone. A line ends with LF, CR LF or a lone CR
 * (none of them may stand inside a JSON string). No more is held than one line, and of a line without end the
 * beginning.
 */

/**
 * The longest line that is read: an article of the greatest length whose every letter is escaped, several times over.
 */
const MOST_BYTES = 64 * 1024 * 1024;

interface Line {
  readonly bytes: Uint8Array;
  /** There were more than `MOST_BYTES`; the beginning is kept. */
  readonly isCut: boolean;
}

const LF = 10;
const CR = 13;
/** Of a line that is too long so much is kept: its id is mostly there. */
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
