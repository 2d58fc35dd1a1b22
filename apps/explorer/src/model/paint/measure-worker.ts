/** Measures a network away from the page, which goes on answering. */
import { type Measuring, measured } from './measured.js';

addEventListener('message', ({ data }: MessageEvent<Measuring>) => {
  const values = measured(data);
  postMessage(values, { transfer: [values.buffer] });
});
