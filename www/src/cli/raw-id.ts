/**
 * The id of a line as it is written there. A number keeps every digit (beyond 2^53 JavaScript has not all of them), and
 * a line that is broken further on keeps its id. The last `"id"` of the outermost object counts, as in `JSON.parse`.
 */

/** The JSON of a line's id; `null` where none can be told. */
export function idOf(line: string): string {
  const raw = rawId(line);
  if (raw !== undefined) return raw;
  // A list or an object has no one way to be written.
  const read = parsed(line);
  return typeof read === "object" && read !== null && "id" in read ? JSON.stringify(read.id) : "null";
}

function rawId(line: string): string | undefined {
  let found: string | undefined;
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    const sign = line[at];
    if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    else if (sign === '"') {
      const end = endOfString(line, at);
      const value = depth === 1 && isId(line.slice(at, end)) ? valueAfter(line, end) : undefined;
      if (value) found = value.raw;
      at = end - 1;
    }
  }
  return found;
}

/** The place after a string that begins at `start`; the end of the line where it is not closed. */
function endOfString(line: string, start: number): number {
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === '"') return at + 1;
  }
  return line.length;
}

/** `"id"` however it is escaped; as a value it is followed by no colon. */
const isId = (string: string): boolean =>
  string === '"id"' || (string.includes("\\") && string.length <= 14 && parsed(string) === "id");

/** What stands after a colon: the raw text of a string, a number or a word, none of a list or an object. */
function valueAfter(line: string, from: number): { readonly raw: string | undefined } | undefined {
  const [, before = ""] = /^(\s*:\s*)/.exec(line.slice(from, from + 1000)) ?? [];
  if (before === "") return undefined;
  const start = from + before.length;
  const raw =
    line[start] === '"'
      ? line.slice(start, endOfString(line, start))
      : (/^[-+.\w]+/.exec(line.slice(start, start + 1000))?.[0] ?? "");
  return { raw: parsed(raw) === undefined ? undefined : raw };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw) as unknown;
  } catch {
    return undefined;
  }
}
