import { waysToSay } from '../../words/equivalents.js';
import type { Sought } from '../sought.js';
import type { Surroundings } from '../surroundings.js';

/** Ways of publishing. */
const CHANNELS =
  /微博|微信公众号|微信|公众号|视频号|抖音|快手|网站|公报|电视|广播|报纸|公开栏(?!目)|显示屏|客户端|app|手册|宣传栏|海报|横幅/g;

/** Told of one way of publishing alone, where none is asked for. */
export const ofOneChannel = (before: string, { words }: Sought): boolean =>
  channelsIn(words).length === 0 &&
  new Set(channelsIn(before)).size === 1 &&
  !/等|[、和与及]/.test(before);

const channelsIn = (text: string): string[] => text.match(CHANNELS) ?? [];

const saysChannel = (text: string, channel: string): boolean =>
  waysToSay(channel).some((way) => text.includes(way));

/**
 * Ways of publishing that are asked for must be named in full, and no other beside: 抖音号 is no 视频号. A clause
 * that names none goes on about the one named last.
 */
export const namesChannels = (
  { sentence, before, lead }: Surroundings,
  label: string,
  { words }: Sought,
): boolean => {
  const asked = channelsIn(words);
  if (asked.length === 0) return true;
  const isAsked = (channel: string): boolean => saysChannel(words, channel);
  const last = channelsIn(lead).at(-1);
  return (
    asked.every((channel) => saysChannel(`${label}\n${sentence}`, channel)) &&
    channelsIn(before).every(isAsked) &&
    (last === undefined || isAsked(last))
  );
};

/** 通过专栏及网站公开…: several ways, where all that was published is asked for. */
export const listsWays = ({ before }: Surroundings, { whole, words }: Sought): boolean =>
  whole && channelsIn(words).length === 0 && channelsIn(before).length > 0;
