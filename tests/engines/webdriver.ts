/** The few commands of classic WebDriver (W3C) that the checks need, for engines without BiDi. */
import { type ChildProcess, spawn } from "node:child_process";
import type { Engine } from "./engine.js";

/** How often to poll whether a driver has started, every tenth of a second. */
const START_TRIES = 150;

const KEYS = { Escape: "\uE00C", Enter: "\uE007", Tab: "\uE004" } as const;

export class WebDriver implements Engine {
  readonly name: string;
  readonly #process: ChildProcess;
  readonly #address: string;
  #session = "";

  private constructor(name: string, process: ChildProcess, port: number) {
    this.name = name;
    this.#process = process;
    this.#address = `http://127.0.0.1:${port}`;
  }

  /** Starts a driver, and a session in it. */
  static async start(
    name: string,
    [program = "", ...args]: readonly string[],
    port: number,
    capabilities: object,
  ): Promise<WebDriver> {
    const started = spawn(program, [...args, `--port=${port}`], { stdio: "ignore", detached: true });
    const driver = new WebDriver(name, started, port);
    for (
      let asked = 0;
      !(await fetch(`${driver.#address}/status`).then(
        ({ ok }) => ok,
        () => false,
      ));
      asked++
    ) {
      if (asked === START_TRIES || started.exitCode !== null) throw new Error(`${program} did not start`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { sessionId } = await driver.#ask<{ sessionId: string }>("POST", "/session", {
      capabilities: { alwaysMatch: capabilities },
    });
    driver.#session = `/session/${sessionId}`;
    return driver;
  }

  async #ask<T>(method: string, path: string, body?: object): Promise<T> {
    const response = await fetch(
      this.#address + path,
      body === undefined ? { method } : { method, body: JSON.stringify(body) },
    );
    const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
    // If the page's process has crashed, the driver returns nothing readable.
    if (!response.ok)
      throw new Error(`${this.name}: ${method} ${path.replace(this.#session, "")}: ${value.error}: ${value.message}`);
    return value;
  }

  async open(address: string): Promise<void> {
    await this.#ask("POST", `${this.#session}/url`, { url: address });
  }

  async value<T>(expression: string): Promise<T> {
    const script = `const done = arguments[0]; (async () => (${expression}))().then(done, (error) => done({ problem: String(error) }));`;
    return this.#ask<T>("POST", `${this.#session}/execute/async`, { script, args: [] });
  }

  async click(x: number, y: number): Promise<void> {
    await this.#act("pointer", [
      { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y), origin: "viewport" },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ]);
  }

  async press(key: keyof typeof KEYS): Promise<void> {
    await this.#act("key", [
      { type: "keyDown", value: KEYS[key] },
      { type: "keyUp", value: KEYS[key] },
    ]);
  }

  async #act(type: "pointer" | "key", actions: readonly object[]): Promise<void> {
    await this.#ask("POST", `${this.#session}/actions`, { actions: [{ type, id: type, actions }] });
  }

  async end(): Promise<void> {
    await this.#ask("DELETE", this.#session).catch(() => undefined);
    // The browser is in its driver's process group.
    if (this.#process.pid !== undefined) process.kill(-this.#process.pid);
  }
}
