import { strict as assert } from 'node:assert';
import { inflateRawSync } from 'node:zlib';
import { toClassHtml } from '../../../src/report/html.ts';
import { toJson } from '../../../src/report/json.ts';
import { light, packed } from '../../../src/report/packed.ts';
import { toText } from '../../../src/report/text.ts';
import type { Check, Report } from '../../../src/report/types.ts';
import { gallery, reportOf } from '../../support/report/gallery.ts';

const unpacked = (text: string): unknown =>
  JSON.parse(inflateRawSync(Buffer.from(text, 'base64')).toString());

describe('checks of a class', () => {
  const report = reportOf(...Object.keys(gallery));
  const lightReport: Report = { ...report, checks: report.checks.map(light) };

  it('say the same in text and JSON when they are light', () => {
    assert.equal(toText(lightReport, { color: false }), toText(report, { color: false }));
    assert.equal(toJson(lightReport, { timings: true }), toJson(report, { timings: true }));
  });

  it('are a small part of the size when they are light', () => {
    const [whole] = reportOf('mixed').checks;
    assert.ok(JSON.stringify(light(whole!)).length * 4 < JSON.stringify(whole).length);
  });

  it('come out of a page as they went in, the worst first', async () => {
    const [right, wrong] = [...reportOf('correct').checks, ...reportOf('mixed').checks];
    const stories = new Map<Check, string>();
    const checks: Check[] = [];
    for (const whole of [right!, wrong!]) {
      checks.push(light(whole));
      stories.set(checks.at(-1)!, await packed(whole));
    }
    const pieces = toClassHtml({ ...report, checks }, stories, { script: 'a();', style: '' });
    const blocks = [...[...pieces].join('').matchAll(/id="packed-(\d+)">([^<]*)</g)];
    assert.deepEqual(
      blocks.map(([, index, text]) => [Number(index), unpacked(text!)]),
      [
        [0, wrong],
        [1, right],
      ],
    );
  });
});
