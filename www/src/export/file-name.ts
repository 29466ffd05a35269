/** What a saved file is called: the words of its title in letters that every system takes. */
export function fileName(title: string): string {
  const name = title
    .normalize("NFKD")
    .replace(/[^\w ]+/g, "")
    .trim()
    .replace(/\s+/g, "-")
    .toLowerCase()
    .slice(0, 48);
  return `claimlight-${name || "article"}`;
}
