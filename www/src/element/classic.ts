/**
 * For pages whose scripts are no modules: `<script src="…/classic.js"></script>` registers `<claim-light>`. It brings
 * the module that lies beside it, so that there is one copy of the wasm for both.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement) void import(new URL("element.js", script.src).href);
