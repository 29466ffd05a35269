// POST an article as text, get the analysis as JSON.
import { analyze, MAX_LENGTH } from "claimlight";

export default {
  async fetch(request) {
    if (request.method !== "POST")
      return new Response("POST an article as text.\n", { status: 405, headers: { allow: "POST" } });
    const text = await request.text();
    if (text.length > MAX_LENGTH) return new Response("too long\n", { status: 413 });
    return Response.json(await analyze(text));
  },
};
