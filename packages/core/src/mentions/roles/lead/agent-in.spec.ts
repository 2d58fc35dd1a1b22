import { describe, expect, it } from 'vitest';
import { rolesIn } from '../../testing.js';
import { agentIn } from './agent-in.js';

describe(agentIn.form, () => {
  it.each<[string, string[]]>([
    ['内閣官房、警察庁及び総務省において、対策を行う。', ['lead:内閣官房', 'lead:警察庁', 'lead:総務省']],
    ['中小企業の投資を促すため、経済産業省において、以下の取組を行う。', ['lead:経済産業省']],
    ['警察庁において、整備する。また、総務省において、支援する。', ['lead:警察庁', 'lead:総務省']],
    [
      '警察庁において、交換を推進するとともに、都道府県警察において、共有を推進する。',
      ['lead:警察庁', 'lead:都道府県警察'],
    ],
    ['内閣官房において、盛り込むとともに、各府省庁等において、取組が行われるよう働きかけを行う。', ['lead:内閣官房']],
    ['経済産業省において、重要インフラ事業者等において対策が必要となる情報を集める。', ['lead:経済産業省']],
    [
      '経済産業省において、制度を整える。また、啓発活動をJPCERT/CCにおいて実施する。',
      ['lead:経済産業省', 'lead:JPCERT/CC'],
    ],
    ['警察庁に設置した研究会において、集約する。', ['lead:警察庁', 'lead:研究会']],
  ])('%s', (text, expected) => {
    const found = rolesIn(text).filter((role) => role.endsWith(`/${agentIn.name}`));
    expect(found).toEqual(expected.map((role) => `${role}/${agentIn.name}`));
  });
});
