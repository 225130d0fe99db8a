/** Serves an imported JSON file as a module, as the bundler does. */
export function jsonPlugin() {
  return {
    name: 'json-as-module',
    resolveMimeType: ({ path }) => (path.endsWith('.json') ? 'js' : undefined),
    transform: ({ path, body }) => (path.endsWith('.json') ? `export default ${body}` : undefined),
  };
}
