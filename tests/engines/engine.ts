/** What the checks ask of a browser, whatever it is driven by. */
export interface Engine {
  readonly name: string;
  open(address: string): Promise<void>;
  /** The value of an expression on the page; a promise is waited for. */
  value<T>(expression: string): Promise<T>;
  /** Presses and lets go the pointer at a place of the window. */
  click(x: number, y: number): Promise<void>;
  /** Presses a key, by its name. */
  press(key: "Escape" | "Enter" | "Tab"): Promise<void>;
  end(): Promise<void>;
}

/** Waits until an expression on the page is true. */
export async function until(engine: Engine, expression: string, ms = 60_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await engine.value<boolean>(`Boolean(${expression})`))) {
    if (Date.now() > end) throw new Error(`${engine.name}: not true within ${ms} ms: ${expression}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
