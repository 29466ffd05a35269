/** The options page. */
import { choose, type Options, options } from "./options.js";

const form = document.querySelector("form") as HTMLFormElement;
const { layers, theme } = await options();
for (const [layer, isShown] of Object.entries(layers))
  (form.elements.namedItem(layer) as HTMLInputElement).checked = isShown;
(form.elements.namedItem("theme") as HTMLSelectElement).value = theme;

form.addEventListener("change", () => {
  const isOn = (name: string): boolean => (form.elements.namedItem(name) as HTMLInputElement).checked;
  void choose({
    layers: { claim: isOn("claim"), speaker: isOn("speaker"), country: isOn("country") },
    theme: (form.elements.namedItem("theme") as HTMLSelectElement).value as Options["theme"],
  });
});
