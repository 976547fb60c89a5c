const count = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });

/** A number as people read it, in both languages: 3,965. */
export const formatNumber = (value: number): string => count.format(value);
