/** What Chromium's trace says of the page's main thread while some work is done. */
export async function traced(page, work) {
  const session = await page.context().newCDPSession(page);
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const done = new Promise((ready) => session.once('Tracing.tracingComplete', ready));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
    },
  });
  await work();
  await session.send('Tracing.end');
  await done;
  await session.detach();
  const mains = new Map();
  for (const one of events)
    if (one.name === 'FunctionCall' || one.name === 'UpdateLayoutTree') {
      const key = `${one.pid} ${one.tid}`;
      mains.set(key, (mains.get(key) ?? 0) + 1);
    }
  const [main] = [...mains].sort((a, b) => b[1] - a[1])[0] ?? [];
  const tasks = events.filter((one) => one.name === 'RunTask' && `${one.pid} ${one.tid}` === main);
  const longest = tasks.reduce((most, one) => ((one.dur ?? 0) > (most.dur ?? 0) ? one : most), {});
  return {
    longest: (longest.dur ?? 0) / 1_000,
    cpu: Math.max(0, ...tasks.map((one) => one.tdur ?? 0)) / 1_000,
    over: tasks.filter((one) => one.dur > 50_000).length,
    events,
  };
}
