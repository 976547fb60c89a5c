/** Words that stand apart by white space, as a list. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/u);
