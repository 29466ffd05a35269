/**
 * The publisher, filled in once by that person. `node scripts/release.js` refuses to release until it is, and
 * `node scripts/release.js --write` copies it to package.json and to the id of the Firefox extension.
 */
export const OWNER = {
  /** The repository, such as "https://github.com/NAME/claimlight"; npm's provenance is valid only for this URL. */
  repository: "",
  /** Such as "Ana Ruiz <ana@example.org>". */
  author: "",
  /** The site, such as "https://NAME.github.io/claimlight/". */
  site: "",
};

/** The owner's fields of package.json. */
export function ownerFields({ repository, author, site }) {
  return {
    author,
    homepage: site,
    repository: { type: "git", url: `git+${repository}.git` },
    bugs: { url: `${repository}/issues` },
  };
}

/** What is wrong with an owner, in words. */
export function ownerProblems({ repository, author, site }) {
  return [
    ...(/^https:\/\/[^/\s]+\/[^/\s]+\/[^/\s]+$/.test(repository) && !repository.endsWith(".git")
      ? []
      : [
          `scripts/owner.js: expected repository to be an address such as https://github.com/NAME/claimlight, found ${JSON.stringify(repository)}`,
        ]),
    ...(/^\S.* <[^<>@\s]+@[^<>@\s]+>$/.test(author)
      ? []
      : [
          `scripts/owner.js: expected author to be a name and an address such as Ana Ruiz <ana@example.org>, found ${JSON.stringify(author)}`,
        ]),
    ...(/^https:\/\/\S+\/$/.test(site)
      ? []
      : [`scripts/owner.js: expected site to be an address that ends with /, found ${JSON.stringify(site)}`]),
  ];
}
