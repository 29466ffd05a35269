/**
 * Reads the id of a line as written. Numbers keep all digits (beyond 2^53 JavaScript would lose some), and a line that
 * is broken after its id keeps it. Like in `JSON.parse`, the last `"id"` of the outermost object counts.
 */

/** The JSON of a line's id, or `null` if it cannot be determined. */
export function idOf(line: string): string {
  const raw = rawId(line);
  if (raw !== undefined) return raw;
  // Lists and objects are not valid ids.
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

/** The position after the string that starts at `start`, or the end of the line if it is unterminated. */
function endOfString(line: string, start: number): number {
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === '"') return at + 1;
  }
  return line.length;
}

/** Whether a string is `"id"`, even with escapes, and is a key: followed by a colon. */
const isId = (string: string): boolean =>
  string === '"id"' || (string.includes("\\") && string.length <= 14 && parsed(string) === "id");

/** The value after a colon: the raw text of a string, number or keyword; none for lists and objects. */
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
