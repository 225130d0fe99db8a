/**
 * Flags that keep a headless browser to our pages: nothing is looked up at its maker's hosts, and the
 * suggestions of its address bar, themselves pages of hundreds of files, are not made ready for each
 * window. On two cores these took more time than what is tested or measured.
 */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
];
