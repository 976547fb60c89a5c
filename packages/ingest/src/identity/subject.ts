const BODY =
  /(?:^|[，。,；;：:\s\n])(?:[\p{Script=Han}]{0,30}?领导下[，,])?由?((?:国家税务总局)?[\p{Script=Han}]{2,20}?(?:街道办事处|人民政府|管理委员会|管委会|[镇乡]政府|委员会|街道|[市县区]?[\p{Script=Han}]{2,6}局|开发区|园区))(?=认真|坚持|严格|全面|积极|深入|紧紧|按照|高度|始终|以|在|不断|持续|着力|主动|编制|办公室|特编制)/gu;
const OTHERS =
  /国务院|党中央|党工委|区委|县委|市委|省委|^[省市县区][\p{Script=Han}]{0,2}(?:政府|局)|各[级部单]|上级|^(?:我|本|全|该)/u;

/** The body that most sentences of the opening have for their subject; for reports without a title. */
export function subjectOf(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const match of text.slice(0, 6000).matchAll(BODY)) {
    const name = match[1] as string;
    if (!OTHERS.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0];
}
