/** The policy of the built page, which prevents anything pasted from leaving it. */

/** @param {{ script: string, style: string }} sources additional sources of scripts and styles */
function policy({ script, style }) {
  return [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${script} 'wasm-unsafe-eval'`,
    `style-src ${style}`,
    "worker-src blob:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types claimlight lit-html",
  ].join("; ");
}

/** The page with the policy as the first element of its head. */
export function withPolicy(html, sources) {
  const mark = '<meta charset="utf-8">';
  if (!html.includes(mark)) throw new Error(`expected ${mark} in the page`);
  return html.replace(mark, () => `${mark}\n<meta http-equiv="Content-Security-Policy" content="${policy(sources)}">`);
}
