/** When the engine is loaded: without `eager` with the first text, with it at once, with `visible` when in view. */
export const EAGER = {
  fromAttribute: (value: string | null): boolean | "visible" => (value === "visible" ? value : value !== null),
  toAttribute: (value: unknown): string | null => (value === "visible" ? value : value ? "" : null),
};
