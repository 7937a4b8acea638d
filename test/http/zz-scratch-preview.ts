import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp } from '../../src/http/app.ts';
import { fixtureAssistant, fixtureLibrary } from './fixture-assistant.ts';
const canonical = readFileSync('/tmp/seed-canonical.txt','utf8').trimEnd();
const lines = canonical.split('\n'); let at=0; const pos=lines.map(l=>{const s=at; at+=l.length+1; return s;});
const sections:any[]=[], measures:any[]=[]; const U=new Map<string,any>();
let n=0;
lines.forEach((l,i)=>{ let m;
 if((m=/^([一二三四五六]、)(.*)$/.exec(l))){ sections.push({id:`s${sections.length+1}`,number:sections.length+1,label:m[1],title:m[2],span:[pos[i],pos[i]!+l.length],intro:lines[i+1],introSpan:[pos[i+1],pos[i+1]!+lines[i+1]!.length],measures:[]}); }
 else if((m=/^(（[一二三四五六七八九十]+）)([^。]*)。/.exec(l))){ n++; const u=/（责任单位：(.*?)）/.exec(l); const names=(u?.[1]??'').split(/[、，]/).filter(Boolean);
  const s=sections.at(-1); s.measures.push(`m${n}`);
  const me={id:`m${n}`,number:n,label:m[1],section:s.id,title:m[2],text:l,span:[pos[i],pos[i]!+l.length],units:names.map(name=>({name,fullName:name,role:'responsible',span:[0,0],collective:false}))}; measures.push(me);
  for(const name of names){ const e=U.get(name)??{name,fullName:name,aliases:[],kind:'province',measures:[]}; e.measures.push({id:me.id,number:n,label:me.label,title:me.title,role:'responsible'}); U.set(name,e);} } });
const lib:any={...fixtureLibrary,canonical,raw:canonical,offsets:[],ledger:[],units:[...U.values()],document:{...fixtureLibrary.document,id:'jinzhengfa-2024-20',title:'山西省深入推进以人为本的新型城镇化战略实施方案（2025—2029年）',number:'晋政发〔2024〕20号',issuer:'山西省人民政府',issuedOn:'2024-10-25',period:{from:2025,to:2029},addressees:['各市、县人民政府','省人民政府各委、办、厅、局'],basis:[{title:'深入实施以人为本的新型城镇化战略五年行动计划',number:'国发〔2024〕17号'}],notes:['此件公开发布，本文有删减'],head:{id:'head',span:[0,pos[8]!-1]},sections,measures,repairs:{pinyin:836,script:1200,mojibake:2,punctuation:400,layout:3,unresolved:1}}};
const c4=measures[14]; const L=[...c4.text].length;
lib.ledger=[['script','進','进'],['pinyin','(jìn)',''],['punctuation',',','，'],['mojibake','讓?zhuān)瑢Χ际腥认冗M(jìn)','让，对都市圈内先进'],['layout',' ','']].flatMap(([kind,before,after],k)=>Array.from({length:5},(_,j)=>({kind,rule:'r',rawStart:c4.span[0]+k*10+j,rawEnd:c4.span[0]+k*10+j+1,before,after,confidence:1,resolved:true}))); lib.ledger.push({kind:'mojibake',rule:'x',rawStart:c4.span[0]+3,rawEnd:c4.span[0]+9,before:'規?;渴鸷鸵苿?dòng)',after:'規?;渴鸷鸵苿?dòng)',confidence:0,resolved:false});
const cite=(k:number,marker:number)=>{const m=measures[k-1]; const body=m.text.slice(m.text.indexOf('。')+1); const q=body.slice(0,body.indexOf('。')+1); const s=m.span[0]+m.text.indexOf(q); return {marker,document:{id:'jinzhengfa-2024-20',title:lib.document.title,number:lib.document.number,version:'x'},clause:{id:m.id,label:m.label,heading:m.title,path:[sections.find((s:any)=>s.id===m.section).label+sections.find((s:any)=>s.id===m.section).title,m.label+m.title]},measure:k,units:m.units.map((u:any)=>u.name),quote:q,start:s,end:s+q.length,rawStart:s,rawEnd:s,verified:true as const,url:''}};
const a:any=fixtureAssistant({document:()=>lib,documents:()=>[{...fixtureAssistant().documents()[0]!,id:'jinzhengfa-2024-20',title:lib.document.title}],
 ask:async({question}:any)=>({id:'ans_1',question,standaloneQuestion:question,route:'list',status:question.includes('多少钱')?'refused':'answered',
  ...(question.includes('多少钱')?{refusal:{reason:'not_in_document',missing:'未载明具体金额',nearest:[cite(15,1),cite(32,2)]}}:{completeness:{total:3,listed:3}}),
  text:'',blocks:question.includes('多少钱')?[{type:'paragraph',text:'文件没有载明具体金额。'}]:[{type:'paragraph',text:'涉及投融资的有两条：第十五条和第三十二条。[1][2]'},{type:'list',ordered:true,items:['（十五）健全多元可持续的投融资政策 [1]','（三十二）加大多元化资金支持力度 [2]']},{type:'table',columns:['条款','举措','责任单位'],rows:[['（十五）','健全多元可持续的投融资政策','省财政厅、省发展改革委、人行山西省分行、山西证监局'],['（三十二）','加大多元化资金支持力度','省财政厅']]},{type:'quote',text:cite(15,1).quote,marker:1}],
  citations:question.includes('多少钱')?[]:[cite(15,1),cite(32,2)],units:question.includes('多少钱')?[]:['省财政厅','省发展改革委'],related:[cite(14,1)],suggestions:['省财政厅负责哪些举措？','第三条讲了什么？'],generator:{kind:'extractive'},label:'原文摘录'})} as any);
const stop=createApp(a,{log:()=>{}});
createServer(getRequestListener(stop.fetch)).listen(Number(process.argv[2]??8899),'127.0.0.1');
setTimeout(()=>process.exit(0),1500_000);
