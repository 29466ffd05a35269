/** When the engine comes: the attribute `eager` is absent (with the first text), present (at once), or `visible`. */
export const EAGER = {
  fromAttribute: (value: string | null): boolean | "visible" => (value === "visible" ? value : value !== null),
  toAttribute: (value: unknown): string | null => (value === "visible" ? value : value ? "" : null),
};
