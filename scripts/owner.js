/**
 * Who publishes this, set once by that person. `node scripts/release.js` refuses until it is, and
 * `node scripts/release.js --write` puts it where it belongs: package.json, and the id of the extension for Firefox.
 */
export const OWNER = {
  /**
   * Where the sources are, such as "https://github.com/NAME/claimlight"; npm signs its statement of origin for this
   * address alone.
   */
  repository: "",
  /** Such as "Ana Ruiz <ana@example.org>". */
  author: "",
  /** Where the site stands, such as "https://NAME.github.io/claimlight/". */
  site: "",
};

/** What package.json says of the owner. */
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
