import type { Shown } from '@plangraph/core/graph';
import { DEFAULT_STATE, type ViewState } from '@plangraph/core/state';
import { describe, expect, it } from 'vitest';
import { LoadedPlan } from '../model/loaded-plan.js';
import { EXAMPLE } from '../own-data/example.js';
import { readPlan } from '../own-data/reading/read-document.js';
import { STRINGS } from '../strings/testing.js';
import { figureLabel, notesOfFigure, titleOfFigure } from './figure-words.js';

const { graph } = await readPlan({ content: new Blob([EXAMPLE]), format: 'turtle' });
const loaded = new LoadedPlan(graph);
const all: Shown = { nodes: new Set(loaded.graph.nodes()), edges: new Set(loaded.graph.edges()) };
const contextOf = (state: Partial<ViewState> = {}, shown = all) => ({
  ...{ strings: STRINGS.en, language: 'en' as const, plan: loaded.index, loaded, shown },
  state: { ...DEFAULT_STATE, ...state },
});

describe('the title of a picture', () => {
  it('says what is shown, and leaves the whole plan to the figure', () => {
    expect(titleOfFigure(contextOf(), false)).toBeUndefined();
    expect(titleOfFigure(contextOf({ marked: ['actor:moe'] }), false)).toBeUndefined();
    const focus = { kind: 'ego', node: 'actor:moe', depth: 1 } as const;
    expect(titleOfFigure(contextOf({ focus }), false)).toBe('Water plan: Within 1 step of Ministry of the Environment');
    expect(titleOfFigure(contextOf(), true)).toBe('Water plan: agencies tied by measures');
    expect(titleOfFigure(contextOf({ focus }), true)).toContain('agencies tied by measures; Within 1 step');
  });
});

describe('labels of a picture in English', () => {
  it('have no letters of Japanese numbers', () => {
    const measure = loaded.index.named('measure:1-a');
    expect(measure && figureLabel(measure, false)).toBe('1-a');
    expect(measure && figureLabel(measure, true)).toBe('1-a Test the water of rivers');
  });
});

describe('notes of a picture', () => {
  it('say how many marks are tied to nothing', () => {
    expect(notesOfFigure(contextOf(), false).join(' ')).not.toContain('without a line');
    const bare = { nodes: all.nodes, edges: new Set<string>() };
    expect(notesOfFigure(contextOf({}, bare), false)).toEqual([
      STRINGS.en.takeAlong.untiedNote({ count: loaded.graph.order }),
    ]);
  });
});
