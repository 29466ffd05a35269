/** The types of serve.js, for the tests. */
export function serve(
  folder: string,
  options?: { port?: number; headers?: Record<string, string> },
): Promise<{ address: string; close: () => Promise<void> }>;
