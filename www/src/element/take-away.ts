/** Copy and save: the only two ways in which anything leaves the page, and only by the reader's own hand. */
import { FORMATS, type Format } from "../export/index.js";
import { STRINGS } from "../strings.js";
import type { ClaimLight } from "./claim-light.js";

export async function copy(app: ClaimLight, words: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    app.say(STRINGS.copied);
    app.reader.tell(STRINGS.copied);
  } catch {
    app.reader.fail(STRINGS.copyFailed);
  }
}

export function save(app: ClaimLight, format: Format): void {
  const { analysis, reading, corrections } = app.reader;
  if (analysis === null) return;
  const { type, extension, write } = FORMATS[format];
  const blob = new Blob([write({ text: reading.text, analysis, corrections })], { type: `${type};charset=utf-8` });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${fileName(reading.text)}.${extension}`;
  link.click();
  // The browser has taken hold of the bytes once the click is over; a moment more for slow ones.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** A name for the file from the longest of the first lines, which most often is the title. */
function fileName(text: string): string {
  const lines = text.split("\n").map((line) => line.trim()).filter(Boolean).slice(0, 6);
  const title = lines.find((line) => line.split(" ").length > 4) ?? lines[0] ?? "";
  const name = title.normalize("NFKD").replace(/[^\w ]+/g, "").trim().replace(/\s+/g, "-").toLowerCase().slice(0, 48);
  return `claimlight-${name || "article"}`;
}
