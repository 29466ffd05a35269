/** See `owner.js`. */
interface Owner {
  readonly repository: string;
  readonly author: string;
  readonly site: string;
}
export const OWNER: Owner;
export function ownerFields(owner: Owner): Readonly<Record<string, unknown>>;
export function ownerProblems(owner: Owner): string[];
