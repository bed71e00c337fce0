import { chromium } from 'playwright-core';
// node shot.tmp.mjs ADDRESS width theme path out [path out ...]
const [,, address, width, theme, ...rest]=process.argv;
const b=await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-background-networking']});
const p=await b.newPage({viewport:{width:+width,height:+width<600?800:860},colorScheme:theme});
p.on('console',m=>console.log(m.text())); p.on('pageerror',e=>console.log('ERR',e.message));
await p.goto(address); await p.locator('.turn[data-turn="1"]').waitFor();
for(let i=0;i<rest.length;i+=2){ await p.evaluate(h=>{location.hash=h},rest[i]); await p.waitForTimeout(1200); await p.screenshot({path:rest[i+1]}); 
 if(rest[i].includes('leads/')) { const h=await p.evaluate(()=>document.querySelector('main').scrollHeight); await p.setViewportSize({width:+width,height:h+60}); await p.waitForTimeout(200); await p.screenshot({path:rest[i+1]}); await p.setViewportSize({width:+width,height:860}); } }
await b.close();
