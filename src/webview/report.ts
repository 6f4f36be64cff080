/** The report page: in a webview it shows what the host sends, as a file what stands in it. */
import type { ClassReport } from '../report/class-types.ts';
import type { FunctionName } from '../report/messages.ts';
import type { Report } from '../report/types.ts';
import { h } from './dom.ts';
import { connect, type Host } from './host.ts';
import { Page } from './page.ts';
import { checkPart } from './parts/check.ts';
import { classParts } from './parts/class.ts';
import { otherParts } from './parts/others.ts';
import { overviewPart, summaryOf } from './parts/overview.ts';
import { redraw } from './redraw.ts';
import { reveal } from './reveal.ts';

start(connect());

function start(host: Host): void {
  const announcer = h('div', { class: 'visually-hidden', role: 'status', 'aria-live': 'polite' });
  const main = h('main', {});
  document.body.append(main, announcer);
  const page = new Page(host, announcer);
  const data = document.getElementById('report-data')?.textContent;
  if (data) show(page, main, JSON.parse(data) as Report, []);
  const classData = document.getElementById('class-data')?.textContent;
  if (classData) showClass(page, main, JSON.parse(classData) as ClassReport);
  host.listen(message => {
    switch (message.type) {
      case 'report':
        show(page, main, message.report, message.stale);
        page.announce(summaryOf(message.report.checks));
        break;
      case 'reveal':
        reveal(main, message);
        break;
      case 'busy':
        main.setAttribute('aria-busy', String(message.busy));
        document.body.classList.toggle('busy', message.busy);
        if (message.busy) page.announce('Checking…');
        break;
      case 'empty':
        page.showsFile(null);
        main.replaceChildren(h('p', { class: 'empty' }, message.message));
        break;
    }
  });
  host.send({ type: 'ready' });
}

/** Draws the report anew and leaves the reader where the reader was. */
function show(page: Page, main: HTMLElement, report: Report, stale: readonly FunctionName[]): void {
  const ids = report.checks.map((_, i) => `check-${i + 1}`);
  redraw(main, [
    overviewPart(report, ids),
    ...report.checks.map((check, i) =>
      checkPart(
        page,
        report,
        check,
        ids[i]!,
        stale.some(one => one.file === check.file && one.function === check.function),
      ),
    ),
    ...otherParts(report),
  ]);
  page.showsFile(report.checks[0]?.file ?? null);
}

function showClass(page: Page, main: HTMLElement, report: ClassReport): void {
  main.replaceChildren(...classParts(page, report), ...otherParts(report));
}
