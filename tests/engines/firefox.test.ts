/** Firefox through WebDriver BiDi, driven by puppeteer. Skipped if it is not installed. */
import { after, before, test } from "node:test";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { cardComesToTheWords, marksAreDrawn } from "./checks.js";
import type { Engine } from "./engine.js";
import { firefox, needed } from "./firefox.js";
import { type HostPage, hostPage } from "./host-page.js";

class Firefox implements Engine {
  readonly name = "Firefox";
  readonly #browser: Browser;
  readonly #page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.#page = page;
  }

  static async start(program: string): Promise<Firefox> {
    const browser = await puppeteer.launch({ browser: "firefox", executablePath: program, headless: true });
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    return new Firefox(browser, page);
  }

  async open(address: string): Promise<void> {
    await this.#page.goto(address);
  }

  async value<T>(expression: string): Promise<T> {
    return (await this.#page.evaluate(expression)) as T;
  }

  async click(x: number, y: number): Promise<void> {
    await this.#page.mouse.click(x, y);
  }

  async press(key: "Escape" | "Enter" | "Tab"): Promise<void> {
    await this.#page.keyboard.press(key);
  }

  async end(): Promise<void> {
    await this.#browser.close();
  }
}

let page: HostPage;
let engine: Firefox;

before(async () => {
  if (firefox === undefined) return;
  page = await hostPage();
  engine = await Firefox.start(firefox);
});

after(async () => {
  await engine?.end();
  await page?.close();
});

test("Firefox draws the marks and lives", { skip: needed }, () => marksAreDrawn(engine, page.address));
test("Firefox: the card comes to the words, and nothing scrolls", { skip: needed }, () =>
  cardComesToTheWords(engine, page.address),
);
