import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire('/work/main/packages/core/package.json');
const { Parser } = require('n3');
import { graphFromQuads } from '@plangraph/core/graph';
import { twoMode, actorsOf, eventsIn, projectOntoActors, delegation, betweenness, closeness, communities, strength } from './dist/index.js';
const q = new Parser().parse(readFileSync('/work/main/dist/cybersecurity-2018/cybersecurity-2018.ttl','utf8'));
const g = graphFromQuads(q);
for (const o of [{}, {restatements:'as-printed',subMeasures:'apart'}, {collectives:'expanded'},{collectives:'dropped'},{secretariat:'dropped'},{office:'merged'},{units:'folded'},{units:'folded',office:'merged'},{layer:'appendix'},{roles:['lead']}]) {
  const t=twoMode(g,o); const p=projectOntoActors(t); const d = o.layer||o.roles?undefined:delegation(t);
  console.log(JSON.stringify(o), actorsOf(t).length, eventsIn(t).length, t.size, 'proj', p.order, p.size, 'deleg', d?.order, d?.size);
}
const t=twoMode(g), p=projectOntoActors(t,{weight:'newman'});
const time=(n,f)=>{f();const a=performance.now(); const r=f(); console.log(n,(performance.now()-a).toFixed(1),'ms'); return r};
time('twoMode',()=>twoMode(g)); time('project',()=>projectOntoActors(t,{weight:'newman'})); const b=time('betw',()=>betweenness(p)); time('betw w',()=>betweenness(p,{weight:'weight'})); time('close w',()=>closeness(p,{weight:'weight'})); const c=time('comm',()=>communities(p));
console.log(Object.entries(b).sort((a,b)=>b[1]-a[1]).slice(0,8)); console.log(c.modularity,c.stability,c.seed, new Set(Object.values(c.communities)).size);
console.log(p.edges().slice(0,2), JSON.stringify(t.getEdgeAttributes(t.edges()[5])));
