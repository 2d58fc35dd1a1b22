import { describe, expect, it } from 'vitest';

describe('the door of the package', () => {
  it('can be imported without a browser, since the renderer comes only when something is drawn', async () => {
    const core = await import('./index.js');
    expect(core.NODE_KINDS.length).toBe(24);
    expect(core.hasWebGL()).toBe(false);
  });
});
