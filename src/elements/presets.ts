/** The ready-made surveys, each fetched when a page names it. */
type Preset = () => Promise<{ readonly default: unknown }>;

export const PRESETS: Readonly<Record<string, Preset>> = {
  jdma: () => import('../survey/presets/jdma.json'),
  'jdma-feedback': () => import('../survey/presets/jdma-feedback.json'),
  'services-publics-plus': () => import('../survey/presets/services-publics-plus.json'),
  qualivilles: () => import('../survey/presets/qualivilles.json'),
  'experience-citoyen': () => import('../survey/presets/experience-citoyen.json'),
  'page-utile': () => import('../survey/presets/page-utile.json'),
  'eu-sdg': () => import('../survey/presets/eu-sdg.json'),
  effort: () => import('../survey/presets/effort.json'),
};
