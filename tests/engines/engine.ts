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

/** Waits until an expression on the page is true; it is asked so many times, with a pause between. */
export async function until(engine: Engine, expression: string, times = 600): Promise<void> {
  for (let asked = 0; asked < times; asked++) {
    if (await engine.value<boolean>(`Boolean(${expression})`)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${engine.name}: asked ${times} times, not true: ${expression}`);
}
