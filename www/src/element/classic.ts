/**
 * For pages with classic scripts: `<script src="…/classic.js"></script>` registers `<claim-light>`. It imports the
 * module next to it, so both share one copy of the wasm.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) void import(new URL("element.js", script.src).href);
