import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../*.stories.ts'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The stories need none of the library's own build: Vite's defaults read the sources as they are.
  viteFinal: (settings) => ({
    ...settings,
    plugins: settings.plugins?.filter((plugin) => !isOurs(plugin)) ?? [],
  }),
};

function isOurs(plugin: unknown): boolean {
  return (
    typeof plugin === 'object' &&
    plugin !== null &&
    String((plugin as { name?: string }).name).startsWith('avis-citoyen:')
  );
}

export default config;
