import type { Preview } from '@storybook/web-components-vite';
import './preview.css';

const preview: Preview = {
  parameters: { controls: { expanded: true }, layout: 'padded' },
};

export default preview;
