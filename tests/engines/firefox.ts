/** The path of Firefox for WebDriver BiDi, such as Debian's `firefox-esr`. */
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const folders = (process.env["PATH"] ?? "").split(delimiter);

export const firefox = folders
  .flatMap((folder) => ["firefox-esr", "firefox"].map((name) => join(folder, name)))
  .find((path) => existsSync(path));

/** The reason to skip a test, or false. */
export const needed = firefox === undefined ? "apt-get install firefox-esr" : false;
