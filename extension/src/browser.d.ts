/** The part of the WebExtensions API that we use; Chrome and Firefox differ only in the side panel. */
interface ExtensionEvent<Args extends unknown[]> {
  addListener(listener: (...args: Args) => void): void;
}

interface Tab {
  readonly id?: number;
  readonly windowId?: number;
}

interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: ExtensionEvent<[unknown]>;
  readonly onDisconnect: ExtensionEvent<[]>;
}

declare const chrome: {
  readonly action: { readonly onClicked: ExtensionEvent<[Tab]> };
  readonly contextMenus: {
    create(item: { id: string; title: string; contexts: readonly string[] }): void;
    removeAll(done: () => void): void;
    readonly onClicked: ExtensionEvent<[unknown, Tab | undefined]>;
  };
  readonly runtime: {
    getURL(path: string): string;
    openOptionsPage(): Promise<void>;
    readonly onInstalled: ExtensionEvent<[]>;
    readonly onConnect: ExtensionEvent<[Port]>;
    readonly lastError?: { readonly message?: string };
  };
  readonly scripting: {
    executeScript(injection: { target: { tabId: number }; files: readonly string[] }): Promise<unknown>;
  };
  readonly storage: {
    readonly local: { get(defaults: object): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
    readonly onChanged: ExtensionEvent<[]>;
  };
  readonly tabs: { connect(tabId: number, options: { name: string }): Port };
  readonly windows: {
    create(options: { url: string; type: "popup"; width: number; height: number }): Promise<unknown>;
  };
  /** Chrome. */
  readonly sidePanel?: {
    setOptions(options: { tabId: number; path: string; enabled: true }): Promise<void>;
    open(options: { tabId: number }): Promise<void>;
  };
  /** Firefox. */
  readonly sidebarAction?: {
    setPanel(options: { tabId: number; panel: string }): Promise<void>;
    open(): Promise<void>;
  };
};
