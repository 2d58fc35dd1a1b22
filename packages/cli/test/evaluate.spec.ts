import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plangraph, temporaryFolder } from './command-line.js';

describe('plangraph evaluate', () => {
  it('prints scores, what each rule is worth, and the agreement of the readers', async () => {
    const { status, stdout, stderr } = await plangraph(['evaluate']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('# gold/dev.json');
    expect(stdout).toMatch(/^lead +1\.000 +1\.000 +1\.000/m);
    expect(stdout).toMatch(/^agent-in +\d+/m);
    expect(stdout).toContain('110 units read by both');
    expect(stdout).toMatch(/^# Mechanisms of ties$/m);
    expect(stdout).toMatch(/^unseen +55 +\d+ +0\.9\d+ +0\.9\d+ +0\.9\d+$/m);
    expect(stdout).toMatch(/^all +208 /m);
    expect(stdout).toMatch(/^joint-lead +\d+ +\d+ +\d+ +(?:1\.000|0\.9\d+)/m);
    expect(stdout).toMatch(/^measure:1\.1-3-e .*missed information-sharing$/m);
  });

  it('measures against annotations of one’s own', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'own.json');
    const unit = {
      id: '5-イ',
      lead: ['総務省'],
      lead_inherited: false,
      via: [],
      partner: [],
      entities: [],
      schedule: [],
      repeat: false,
    };
    writeFileSync(path, JSON.stringify([unit]));
    const { status, stdout } = await plangraph(['evaluate', '--gold', path]);
    expect(status).toBe(0);
    expect(stdout).toContain('1 units');
    expect(stdout).toMatch(/missed +lead: 総務省/);
  });

  it('measures mechanisms against ties of one’s own', async () => {
    const path = join(temporaryFolder(), 'ties.json');
    const tie = { unit: 'measure:2.2-1-to', a: 'actor:mic', b: 'actor:nict', set: 'own' };
    writeFileSync(path, JSON.stringify([{ ...tie, mechanisms: ['funding'] }]));
    const { status, stdout } = await plangraph(['evaluate', '--gold', path, '--format', 'json']);
    expect(status).toBe(0);
    const { results, mechanisms } = JSON.parse(stdout);
    expect(results).toEqual([]);
    expect(mechanisms).toHaveLength(1);
    expect(mechanisms[0]).toMatchObject({ set: 'own', evaluation: { ties: 1, exact: 0 } });
  });

  it.each([
    ['{', 'is no JSON'],
    ['[{"unit":"m","a":"x","b":"y","set":"s","mechanisms":["magic"]}]', 'tie 1 has an unknown mechanism "magic"'],
    ['[{"unit":"m","a":"x","mechanisms":["funding"]}]', 'tie 1 has no "b"'],
    ['{}', 'is no list of units'],
    ['[{"id":"1"}]', 'unit 1 (1) has no list "lead"'],
    ['[1]', 'unit 1 is no object'],
    [
      '[{"id":"1","lead":[1],"via":[],"partner":[],"entities":[],"schedule":[]}]',
      'has something else in "lead" at place 1',
    ],
  ])('says what is wrong with %s', async (content, words) => {
    const folder = temporaryFolder();
    const path = join(folder, 'gold.json');
    writeFileSync(path, content);
    const { status, stderr } = await plangraph(['evaluate', '--gold', path]);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(status).toBe(1);
  });
});

describe('plangraph evaluate of another plan', () => {
  it('asks for its annotations', async () => {
    const { status, stderr } = await plangraph(['evaluate', 'plan.txt']);
    expect(stderr).toContain('Give those of this plan with --gold FILE');
    expect(status).toBe(2);
  });
});

describe('plangraph check --layers', () => {
  it('lists where text and table differ, both ways', async () => {
    const { status, stdout } = await plangraph(['check', '--layers']);
    expect(status).toBe(0);
    expect(stdout).toContain('The text names a lead that the appendix does not mark ◎');
    expect(stdout).toMatch(/3\.1-1 {2}警察庁 {2}\(appendix: ○\) {2}3\.1-1-ア/);
    const json = JSON.parse((await plangraph(['check', '--layers', '--format', 'json'])).stdout);
    expect(json[0]).toMatchObject({
      division: expect.any(String),
      actor: expect.any(String),
      appendix: expect.any(String),
    });
  });
});
