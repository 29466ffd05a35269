"""One kind of gold a file; each has `score(gold, readings, report)`, which fills a report with figures and errors."""

from . import articles, cases, claims, countries, pages, quotes, seed, sources, speakers

KINDS = {
    "cases": cases,
    "pages": pages,
    "articles": articles,
    "sources": sources,
    "quotes": quotes,
    "speakers": speakers,
    "countries": countries,
    "claims": claims,
    "seed": seed,
}
