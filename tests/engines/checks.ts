/** Checks on a host's page that run in every browser engine. */
import assert from "node:assert/strict";
import { type Engine, until } from "./engine.js";

/** Repeated loads, because an engine's bug may not show at the first. */
const LOADS = 5;

/** Marks are set and drawn, all down the page, load after load. */
export async function marksAreDrawn(engine: Engine, address: string): Promise<void> {
  for (let load = 0; load < LOADS; load++) {
    await engine.open(address);
    await until(
      engine,
      "document.querySelector('claim-light')?.analysis?.claims.length > 0 && CSS.highlights.get('claimlight-claim')?.size > 0",
    );
    for (let part = 0; part <= 1; part += 0.1) {
      await engine.value(
        `(scrollTo({ top: ${part} * document.documentElement.scrollHeight, behavior: "instant" }), new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))))`,
      );
    }
    const sizes = await engine.value<number[]>(
      "['claim', 'speaker', 'country'].map((layer) => CSS.highlights.get('claimlight-' + layer).size)",
    );
    assert.ok(
      sizes.every((size) => size > 0),
      `${engine.name}, load ${load + 1}: ${sizes.join()}`,
    );
  }
}

/** The tolerance for things that must not move, in pixels. */
const STAYS = 2;

interface Seen {
  readonly scroll: number;
  readonly card: { readonly top: number; readonly bottom: number } | null;
  readonly focus: string | null;
}

const SEEN = `(() => {
  const root = document.querySelector("claim-light").shadowRoot;
  const card = root.querySelector(".card")?.getBoundingClientRect();
  return { scroll: scrollY, card: card ? { top: card.top, bottom: card.bottom } : null, focus: root.activeElement?.getAttribute("aria-label") ?? null };
})()`;

/**
 * A click on a mark in the middle of the page opens the card at the words; Escape focuses the mark; nothing scrolls.
 */
export async function cardComesToTheWords(engine: Engine, address: string): Promise<void> {
  await engine.open(address);
  await until(
    engine,
    "document.querySelector('claim-light')?.analysis?.claims.length > 0 && CSS.highlights.get('claimlight-country')?.size > 0",
  );
  const at = await engine.value<{ x: number; y: number; top: number; bottom: number; words: string }>(`(async () => {
    const marks = [...CSS.highlights.get("claimlight-country")].map((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range;
    }).sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    const range = marks[Math.floor(marks.length / 2)];
    range.startContainer.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
    await new Promise((drawn) => setTimeout(drawn, 300));
    const { x, y, width, height, top, bottom } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2, top, bottom, words: range.toString() };
  })()`);
  const before = await engine.value<Seen>(SEEN);
  assert.ok(before.scroll > 0, `${engine.name}: the mark is in the middle of a long page`);
  await engine.click(at.x, at.y);
  await until(engine, `${SEEN}.card !== null`, 100);
  await engine.value("new Promise((drawn) => setTimeout(drawn, 500))");
  const open = await engine.value<Seen>(SEEN);
  assert.ok(
    open.card && (open.card.top >= at.bottom - STAYS || open.card.bottom <= at.top + STAYS),
    `${engine.name}: the card stands beside ${at.words}: ${JSON.stringify([open.card, at])}`,
  );
  assert.ok(
    Math.abs(open.scroll - before.scroll) <= STAYS,
    `${engine.name}: a click scrolls by ${open.scroll - before.scroll}`,
  );
  await engine.press("Escape");
  await until(engine, `${SEEN}.card === null`, 100);
  await engine.value("new Promise((drawn) => setTimeout(drawn, 300))");
  const closed = await engine.value<Seen>(SEEN);
  assert.ok(
    Math.abs(closed.scroll - before.scroll) <= STAYS,
    `${engine.name}: Escape scrolls by ${closed.scroll - before.scroll}`,
  );
  assert.match(closed.focus ?? "", /^(Country|Statement|Speaker)/, `${engine.name}: the focus is at a mark`);
}
