/** The paste-and-analyse page: one element that fills it. The tab is called after the article that is open. */
import "claimlight/element";

const name = document.title;
const element = document.querySelector("claim-light");
element?.addEventListener("claimlight-title", (event) => {
  const { detail } = event as CustomEvent<string>;
  document.title = detail === "" ? name : `${detail} – Claimlight`;
});
