// Says that it is there, on every page.
chrome.runtime.sendMessage({ type: 'found' })
