/**
 * A click on the button, the shortcut, or the entry in the context menu opens the panel for the page at hand. Nothing
 * runs before.
 */
const SELECTION = "selection";

chrome.runtime.onInstalled.addListener(() => {
  chrome.contextMenus.removeAll(() =>
    chrome.contextMenus.create({ id: SELECTION, title: "Mark the selection with Claimlight", contexts: ["selection"] }),
  );
});

chrome.action.onClicked.addListener((tab) => void open(tab, false));
chrome.contextMenus.onClicked.addListener((_, tab) => {
  if (tab) void open(tab, true);
});

/**
 * At the side where the browser has room for it, else in a window of its own. Browsers open it only at once after a
 * click.
 */
async function open({ id }: Tab, isSelection: boolean): Promise<void> {
  if (id === undefined) return;
  // Another address each time, so that a panel that is open already begins anew.
  const path = `panel.html?tab=${id}${isSelection ? "&selection" : ""}#${Date.now()}`;
  try {
    if (chrome.sidePanel) {
      void chrome.sidePanel.setOptions({ tabId: id, path, enabled: true });
      await chrome.sidePanel.open({ tabId: id });
    } else if (chrome.sidebarAction) {
      void chrome.sidebarAction.setPanel({ tabId: id, panel: chrome.runtime.getURL(path) });
      await chrome.sidebarAction.open();
    } else {
      await inWindow(path);
    }
  } catch {
    await inWindow(path);
  }
}

const inWindow = (path: string): Promise<unknown> =>
  chrome.windows.create({ url: chrome.runtime.getURL(path), type: "popup", width: 480, height: 860 });
