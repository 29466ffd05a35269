/** What holds on a host's page in every engine. */
import assert from "node:assert/strict";
import { type Engine, until } from "./engine.js";

/** Loads in a row: a fault of an engine need not show at the first. */
const LOADS = 5;

/** Marks are set and drawn, all down the page, load after load. */
export async function marksAreDrawn(engine: Engine, address: string): Promise<void> {
  for (let load = 0; load < LOADS; load++) {
    await engine.open(address);
    await until(engine, "document.querySelector('claim-light')?.analysis?.claims.length > 0 && CSS.highlights.get('claimlight-claim')?.size > 0");
    for (let part = 0; part <= 1; part += 0.1) {
      await engine.value(`(scrollTo({ top: ${part} * document.documentElement.scrollHeight, behavior: "instant" }), new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 50))))`);
    }
    const sizes = await engine.value<number[]>("['claim', 'speaker', 'country'].map((layer) => CSS.highlights.get('claimlight-' + layer).size)");
    assert.ok(sizes.every((size) => size > 0), `${engine.name}, load ${load + 1}: ${sizes.join()}`);
  }
}
