/**
 * How the library and the collector are built. Longer than most files here: the steps of a build stand
 * together, each a plugin of its own.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import {
  type BuildEnvironment,
  type EnvironmentOptions,
  minifySync,
  type Plugin,
  transformWithOxc,
} from 'vite';
import { defineConfig } from 'vitest/config';
import { frenchErrors } from './.ci/french-errors.js';
import { leanLit } from './.ci/lean-lit.js';
import { likeBesideLike } from './.ci/like-beside-like.js';
import { minifyLiterals } from './.ci/minify-literals.js';

/** The script-tag files, and the tags that each defines. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  avis: ['smiley-rating', 'survey-prompt', 'barometer-badge', 'indicator-chart'],
  'smiley-rating': ['smiley-rating'],
  'survey-prompt': ['survey-prompt'],
  'barometer-badge': ['barometer-badge'],
  'indicator-chart': ['indicator-chart'],
};

/** What is run of the collector: the server, and the commands that work beside it. */
const COLLECTOR_DOORS = ['main', 'move-data', 'check-endpoint', 'seed'];

/** The oldest browsers that get the elements; older ones keep the fallback. */
const TARGET = ['chrome111', 'firefox115', 'safari16.4'];

// Vite takes no hyphen in the name of an environment.
const environmentOf = (name: string) => name.replaceAll('-', '_');
const entryEnvironments = Object.keys(ENTRIES).map(environmentOf);

/**
 * What is fetched when it is needed. Built before the entries and apart from them: a part that shared
 * code with an entry would load it a second time on a page that asks for it as `avis.js?v=2`.
 */
const PARTS: Readonly<Record<string, RegExp>> = {
  'src/messages': /^(de|es|it|pt|ar)\.ts$/,
  'src/survey/presets': /\.json$/,
  'src/indicators': /^chart-engine.*\.ts$/,
};

const parts = Object.fromEntries(
  Object.entries(PARTS).flatMap(([folder, wanted]) =>
    readdirSync(folder)
      .filter((file) => wanted.test(file))
      .map((file) => [basename(file, extname(file)), resolve(folder, file)]),
  ),
);

/** Where each part went, by its source, once it is built. */
const builtParts = new Map<string, string>();

function environment(input: Record<string, string>, fileName: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: 'dist',
      emptyOutDir: false,
      target: TARGET,
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: fileName, chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  };
}

/** The collector and its tools, for Node: what stands in node_modules stays there. */
const collector: EnvironmentOptions = {
  consumer: 'server',
  build: {
    ssr: true,
    outDir: 'dist/collector',
    emptyOutDir: false,
    target: 'node20',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: Object.fromEntries(COLLECTOR_DOORS.map((name) => [name, `demo/collector/${name}.ts`])),
      output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
    },
  },
};

/** Points the `import()`s of an entry to the parts that were built before it. */
function linkParts(): Plugin {
  return {
    name: 'avis-citoyen:link-parts',
    apply: 'build',
    resolveDynamicImport(specifier, importer) {
      const { name } = this.environment;
      if (name === 'parts' || name === 'collector' || typeof specifier !== 'string')
        return undefined;
      const source = resolve(dirname(importer ?? ''), specifier.replace(/\.js$/, '.ts'));
      const file = builtParts.get(source);
      if (file) return { id: `./${file}`, external: true };
      return this.error(`${source} is fetched on demand, but is none of the parts.`);
    },
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'parts') return;
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk' && file.facadeModuleId)
          builtParts.set(file.facadeModuleId, file.fileName);
      }
    },
  };
}

/**
 * Leaves an `import()` as it is written. Vite wraps each in a helper that fetches what a part imports and
 * its style sheets; our parts have neither, and every entry would carry that kilobyte.
 */
function importPlainly(): Plugin {
  return {
    name: 'avis-citoyen:import-plainly',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      id.endsWith('vite/preload-helper.js')
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}

/**
 * Chart.js computes colours for what is pointed at and for what moves. Ours are given, and nothing
 * moves: the library of colours that it brings along for that would weigh 3 kB.
 */
function withoutColourMath(): Plugin {
  const same = '{return this}';
  return {
    name: 'avis-citoyen:without-colour-math',
    apply: 'build',
    enforce: 'pre',
    load: (id) =>
      /@kurkle[/\\]color/.test(id)
        ? `export class Color{constructor(value){this.value=value}saturate()${same}darken()${same}hexString(){return this.value}}`
        : undefined,
  };
}

/** What a package or a page takes as it is: the schemas of the three documents, and the snippet's CSS. */
function copyAssets(): Plugin {
  const assets = {
    'avis.css': 'src/styles/avis.css',
    'schemas/survey.json': 'src/survey/survey.schema.json',
    'schemas/submission.json': 'src/survey/submission.schema.json',
    'schemas/indicator.json': 'src/indicators/indicator.schema.json',
  };
  return {
    name: 'avis-citoyen:copy-assets',
    apply: 'build',
    generateBundle() {
      if (this.environment.name !== 'parts') return;
      for (const [fileName, source] of Object.entries(assets)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(source) });
      }
    },
  };
}

/**
 * Asks an engine that knows of it to compile a file whole, while it still arrives: most of its functions
 * are called for the first view, and one by one each would be parsed twice, on the main thread.
 * https://v8.dev/blog/explicit-compile-hints
 */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad\n';

/** Puts the entry guard around a finished script-tag file. */
function guardEntries(): Plugin {
  const source = readFileSync('src/browser/entry-guard.ts', 'utf8');
  return {
    name: 'avis-citoyen:guard-entries',
    apply: 'build',
    async generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const tags = file.type === 'chunk' && file.isEntry ? ENTRIES[file.name] : undefined;
        if (file.type !== 'chunk' || !tags) continue;
        const plain = source.replaceAll('export ', '');
        const { code } = minifySync('guard.js', (await transformWithOxc(plain, 'guard.ts')).code);
        const body = file.code.replace(/export\s*\{[^}]*\};?\s*$/, '');
        file.code =
          `${COMPILE_HINT}${code}const __avisStart=startEntry(${JSON.stringify(tags)});if(__avisStart){${body}}` +
          'export const registerMessages=globalThis[Symbol.for("avis-citoyen")]?.registerMessages;\n';
      }
    },
  };
}

/** Writes the brotli and gzip forms, which a server sends as they are. */
function precompress(): Plugin {
  // The last two say how distances are written. These suit our files best of those that were tried.
  const quality = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_NPOSTFIX]: 1,
      [constants.BROTLI_PARAM_NDIRECT]: 2,
    },
  };
  return {
    name: 'avis-citoyen:precompress',
    apply: 'build',
    generateBundle: {
      // After Vite itself, which still fills in what an `import()` preloads.
      order: 'post',
      handler(_options, bundle) {
        if (this.environment.name === 'collector') return;
        for (const file of Object.values(bundle)) {
          const source = file.type === 'chunk' ? file.code : file.source;
          const emit = (suffix: string, bytes: Uint8Array) =>
            this.emitFile({ type: 'asset', fileName: `${file.fileName}.${suffix}`, source: bytes });
          emit('br', brotliCompressSync(source, quality));
          emit('gz', gzipSync(source, { level: 9 }));
        }
      },
    },
  };
}

export default defineConfig({
  plugins: [
    importPlainly(),
    leanLit(),
    withoutColourMath(),
    likeBesideLike(Object.keys(ENTRIES)),
    minifyLiterals(),
    frenchErrors((environment) => entryEnvironments.includes(environment)),
    linkParts(),
    copyAssets(),
    guardEntries(),
    precompress(),
  ],
  environments: {
    // Each entry names thirteen parts, and no compression shortens a hash: six characters tell versions apart.
    parts: environment(parts, 'chunks/[name]-[hash:6].js'),
    collector,
    ...Object.fromEntries(
      Object.keys(ENTRIES).map((name) => [
        environmentOf(name),
        environment({ [name]: `src/${name}.ts` }, '[name].js'),
      ]),
    ),
  },
  builder: {
    // The parts tell the entries where they went.
    sharedConfigBuild: true,
    async buildApp(builder) {
      rmSync('dist', { recursive: true, force: true });
      for (const name of ['parts', ...entryEnvironments, 'collector']) {
        await builder.build(builder.environments[name] as BuildEnvironment);
      }
    },
  },
  test: {
    include: [process.env.CHECKS ? 'test/checks/*.test.ts' : 'test/**/*.test.ts'],
    exclude: [
      '**/node_modules/**',
      'test/**/*.browser.test.ts',
      ...(process.env.CHECKS ? [] : ['test/checks/**']),
    ],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
