"""A module per kind of gold, each with `score(gold, readings, report)`, which adds figures and errors to a report."""

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
