import { launch, newPage } from './lib.js';
const b = await launch();
const { page } = await newPage(b, { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
for (const [state, sel] of [['posts/must-read-board','a[download], main a, [role=dialog] a'],['admin/look','button'],['dialogs/find','[role=option], [role=dialog] a'],['messages/direct','[data-composer]']]) {
  await page.goto(`http://127.0.0.1:8977/_gallery/${state}?lang=en`);
  await page.locator('html[data-gallery=ready]').waitFor({ state: 'attached' });
  await page.keyboard.press('Tab');
  const all = await page.$$(sel);
  for (const el of all) { const t = (await el.innerText()).slice(0, 30); if (!/Get as|the rota|Ane M|^$|Write/.test(t)) continue; await el.evaluate((e) => e.focus({ focusVisible: true, preventScroll: true })); await page.waitForTimeout(100);
   console.log(state, t, await el.evaluate((e) => [e.tagName, e.tabIndex, document.activeElement === e, e.matches(':focus-visible'), getComputedStyle(e).outline, getComputedStyle(e, '::after').border, e.className.slice(-60), e.outerHTML.slice(0, 200)])); break; }
  await page.screenshot({ path: `/tmp/h/f-${state.replace('/', '-')}.png` });
}
await b.close();
