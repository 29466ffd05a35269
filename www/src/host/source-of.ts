/** What the page says about an article: outlet, author, date. */
import type { Source } from "../model/source.js";
import { PageSource } from "../read/page-source.js";

export function sourceOfPage(root: Element): Source {
  const page = new PageSource();
  const { ownerDocument } = root;
  for (const meta of ownerDocument.querySelectorAll<HTMLMetaElement>(
    "meta[content]:is([name], [property], [itemprop])",
  )) {
    page.meta(
      meta.getAttribute("property") ?? meta.getAttribute("name") ?? meta.getAttribute("itemprop") ?? "",
      meta.content,
    );
  }
  for (const link of ownerDocument.querySelectorAll<HTMLLinkElement>("link[rel~='canonical'][href]"))
    page.canonical(link.href);
  for (const script of ownerDocument.querySelectorAll("script[type='application/ld+json']"))
    page.data(script.textContent);
  for (const time of root.querySelectorAll("time[datetime]")) page.time(time.getAttribute("datetime") ?? "");
  page.canonical(ownerDocument.location?.href.replace(/#.*$/, "") ?? "");
  return page.end();
}
