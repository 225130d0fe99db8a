import { openChromium, newVisit, told } from './test/bench/browser.js';
import { watchFor } from './test/bench/in-page.js';
import { startServer } from './test/bench/server.js';
import * as cases from './test/bench/cases.js';
const server = await startServer(); const browser = await openChromium();
for (const want of process.argv.slice(2)) {
const c = [cases.BARE_LIT, ...cases.OURS].find(x => x.page===want);
for (let i=0;i<2;i++){
const visit = await newVisit(browser, { inPage: [[watchFor, c.control]] });
const seen = told(visit, 'x');
if(i===1){await visit.cdp.send('Profiler.enable');await visit.cdp.send('Profiler.setSamplingInterval',{interval:200});await visit.cdp.send('Profiler.start');}
const [ms]=await Promise.all([seen, visit.page.goto(`${server.origin}/${c.page}.html`)]);
console.log(want, 'seen', ms);
if(i===1){
 const {profile}=await visit.cdp.send('Profiler.stop');
 const by=new Map(profile.nodes.map(n=>[n.id,n])); const parent=new Map(); for(const n of profile.nodes) for(const k of n.children??[]) parent.set(k,n.id);
 const self=new Map(); profile.samples.forEach((s,k)=>self.set(s,(self.get(s)??0)+profile.timeDeltas[k]/1000));
 const name=n=>`${n.callFrame.functionName||'(anon)'} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber+1}`;
 const S=new Map(),T=new Map();
 for(const [id,t] of self){const seenN=new Set();let x=id;S.set(name(by.get(id)),(S.get(name(by.get(id)))??0)+t);while(x!==undefined){const nm=name(by.get(x));if(!seenN.has(nm)){seenN.add(nm);T.set(nm,(T.get(nm)??0)+t)}x=parent.get(x)}}
 const top=(m,k)=>[...m].filter(([n])=>!/idle|\(root\)/.test(n)).sort((a,b)=>b[1]-a[1]).slice(0,k).forEach(([n,t])=>console.log('  ',t.toFixed(1).padStart(7),n));
 console.log(' self');top(S,22);console.log(' total');top(T,45);
}
await visit.close();
}}
await browser.close(); await server.close();
