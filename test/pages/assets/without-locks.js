// Before our script, as browsers do in a page that is no secure context.
Object.defineProperty(navigator, 'locks', { value: undefined });
