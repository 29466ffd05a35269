/** What a reader can select: a statement, a speaker (at one mention or as a whole), a country (the same). */
export type Target =
  | { readonly kind: "claim"; readonly id: number }
  | { readonly kind: "speaker"; readonly id: number; readonly nth?: number }
  | { readonly kind: "country"; readonly code: string; readonly nth?: number };

/** The target that an annotation's id names; `null` for a cue or source, which are parts of a statement. */
export function targetOf(id: string): Target | null {
  const [channel, of = "", nth] = id.split("-");
  const place = nth === undefined ? {} : { nth: Number(nth) };
  if (channel === "claim") return { kind: "claim", id: Number(of) };
  if (channel === "speaker") return { kind: "speaker", id: Number(of), ...place };
  if (channel === "country") return { kind: "country", code: of, ...place };
  return null;
}

/** The ids of all annotations that show a target: a statement's own, or every mention of a speaker or country. */
export function shows(target: Target, id: string): boolean {
  const other = targetOf(id);
  if (other === null || other.kind !== target.kind) return false;
  if (other.kind === "country") return other.code === (target as typeof other).code;
  return other.id === (target as typeof other).id;
}

export const sameTarget = (a: Target | null, b: Target | null): boolean => JSON.stringify(a) === JSON.stringify(b);
