/**
 * WebKit through Debian's `webkit2gtk-driver`: the engine of Safari and of every iOS browser. Skipped if it is not
 * installed.
 */
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { after, before, test } from "node:test";
import { cardComesToTheWords, marksAreDrawn } from "./checks.js";
import { type HostPage, hostPage } from "./host-page.js";
import { WebDriver } from "./webdriver.js";

const onPath = (name: string): boolean =>
  (process.env["PATH"] ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));

/** The browser that comes with the driver, in a folder named by processor and version. */
function miniBrowser(): string | undefined {
  const libraries = "/usr/lib";
  if (!existsSync(libraries)) return undefined;
  const folders = readdirSync(libraries)
    .filter((name) => name.includes("linux"))
    .map((name) => join(libraries, name));
  const found = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith("webkit"))
      .map((name) => join(folder, name, "MiniBrowser")),
  );
  return found.find((path) => existsSync(path));
}

const browser = miniBrowser();
const isShown = process.env["DISPLAY"] !== undefined || onPath("xvfb-run");
const skip =
  onPath("WebKitWebDriver") && browser !== undefined && isShown ? false : "apt-get install webkit2gtk-driver xvfb";

let page: HostPage;
let engine: WebDriver;

before(async () => {
  if (skip !== false) return;
  page = await hostPage();
  const command =
    process.env["DISPLAY"] === undefined ? ["xvfb-run", "--auto-servernum", "WebKitWebDriver"] : ["WebKitWebDriver"];
  engine = await WebDriver.start("WebKit", command, 9517, {
    "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] },
  });
});

after(async () => {
  await engine?.end();
  await page?.close();
});

test("WebKit draws the marks and lives", { skip }, () => marksAreDrawn(engine, page.address));
test("WebKit: the card comes to the words, and nothing scrolls", { skip }, () =>
  cardComesToTheWords(engine, page.address),
);
