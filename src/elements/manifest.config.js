/** How custom-elements.json is made: from the four elements, naming the modules that the package ships. */
export default {
  globs: ['src/elements/*.ts', 'src/define/*.ts'],
  exclude: ['src/elements/*.styles.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [shippedPaths()],
};

function shippedPaths() {
  const shipped = (path) => path?.replace(/^\/?src\//, 'dist/').replace(/\.ts$/, '.js');
  return {
    name: 'shipped-paths',
    packageLinkPhase({ customElementsManifest }) {
      const visit = (node) => {
        if (Array.isArray(node)) node.forEach(visit);
        else if (typeof node === 'object' && node !== null) {
          for (const key of ['path', 'module']) {
            if (typeof node[key] === 'string') node[key] = shipped(node[key]);
          }
          Object.values(node).forEach(visit);
        }
      };
      visit(customElementsManifest);
      for (const declaration of customElementsManifest.modules.flatMap(
        ({ declarations }) => declarations ?? [],
      )) {
        declaration.members = declaration.members?.filter(({ privacy }) => privacy !== 'private');
      }
      customElementsManifest.modules = customElementsManifest.modules.filter(
        ({ declarations, exports }) =>
          declarations?.some(({ customElement }) => customElement) ||
          exports?.some(({ kind }) => kind === 'custom-element-definition'),
      );
    },
  };
}
