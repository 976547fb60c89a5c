import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Estimate, timeText } from '../src/output/estimate.js';
import { Progress } from '../src/output/progress.js';

const CLEAR = '\r\u001B[2K';

/** A stream that remembers; `isTTY` makes it a terminal. */
function stream(isTTY: boolean): { stream: PassThrough; text(): string } {
  const made = Object.assign(new PassThrough().setEncoding('utf8'), { isTTY });
  return { stream: made, text: () => String(made.read() ?? '') };
}

const at = (done: number, total: number, growing = false) => ({ done, total, growing });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('progress', () => {
  it('is one line on a terminal, with the time left', () => {
    const { stream: terminal, text } = stream(true);
    const progress = new Progress(terminal, false);
    vi.advanceTimersByTime(1000);
    progress.show(at(1, 31), '年报/a.txt');
    expect(text()).toBe(`${CLEAR}[1/31，约剩 30 秒] a.txt`);
    progress.clear();
    expect(text()).toBe(CLEAR);
  });

  it('estimates nothing while an archive has not been opened', () => {
    const { stream: terminal, text } = stream(true);
    const progress = new Progress(terminal, false);
    vi.advanceTimersByTime(1000);
    progress.show(at(1, 31, true), 'a.txt');
    expect(text()).toBe(`${CLEAR}[1/31+] a.txt`);
  });

  it('does not flicker', () => {
    const { stream: terminal, text } = stream(true);
    const progress = new Progress(terminal, false);
    for (let done = 1; done <= 10; done += 1) {
      vi.advanceTimersByTime(30);
      progress.show(at(done, 10), 'a.txt');
    }
    expect(text().split(CLEAR).length - 1).toBe(2);
  });

  it('is a line every five seconds elsewhere, where that was asked for', () => {
    const { stream: file, text } = stream(false);
    const progress = new Progress(file, true);
    for (let done = 1; done <= 12; done += 1) {
      vi.advanceTimersByTime(1000);
      progress.show(at(done, 12), 'a.txt');
    }
    expect(text()).toBe('[5/12，约剩 7 秒]\n[10/12，约剩 2 秒]\n');
  });

  it('is nothing elsewhere', () => {
    const { stream: file, text } = stream(false);
    const progress = new Progress(file, false);
    vi.advanceTimersByTime(60_000);
    progress.show(at(1, 12), 'a.txt');
    expect(text()).toBe('');
  });
});

describe('an estimate', () => {
  it('follows the pace of the last files', () => {
    let now = 0;
    const estimate = new Estimate(() => now);
    const step = (milliseconds: number) => {
      now += milliseconds;
      estimate.step();
    };
    expect(estimate.left(10)).toBeUndefined();
    for (let file = 0; file < 100; file += 1) step(1);
    for (let file = 0; file < 60; file += 1) step(1000);
    expect(estimate.left(10)).toBeCloseTo(10);
  });

  it.each([
    [0.2, '1 秒'],
    [59, '59 秒'],
    [61, '1 分钟'],
    [3900, '1 小时 5 分'],
    [3599.9, '1 小时 0 分'],
  ])('of %d seconds reads %s', (seconds, text) => {
    expect(timeText(seconds)).toBe(text);
  });
});
