/**
 * A click on the button, the shortcut, or the context menu opens the panel for the current page. Nothing runs before.
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

/** In the side panel if the browser has one, otherwise in a window. Browsers allow this only directly after a click. */
async function open({ id }: Tab, isSelection: boolean): Promise<void> {
  if (id === undefined) return;
  // A different URL each time, so that a panel that is already open starts again.
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
