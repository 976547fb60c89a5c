import { expect, it } from 'vitest';
import { removeReadings } from '../src/repair/readings.js';

it('drops the readings that mirrors of pages put behind signs', () => {
  expect(removeReadings('根據(jù)條例公開(kāi)信息5條(件)，發(fā)布(wechat)')).toBe(
    '根據條例公開信息5條(件)，發布(wechat)',
  );
});
