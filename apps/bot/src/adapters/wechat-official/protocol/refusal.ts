/** Why a request of a platform is not answered. Each has a status and what the operator is told. */
export const REFUSALS = {
  malformed: { status: 400, tell: '收到一个不完整的请求（缺少签名、时间戳或随机数），已拒绝。' },
  signature: {
    status: 403,
    tell: '签名不符，已拒绝。若是平台发来的，请核对令牌（Token）是否与后台填写的一致。',
  },
  stale: {
    status: 403,
    tell: '请求的时间与本机相差太大，已拒绝。若是平台发来的，请校准服务器的时钟。',
  },
  replayed: { status: 403, tell: '收到重复的随机数，已拒绝。' },
  receiver: {
    status: 403,
    tell: '消息不是发给本账号的（AppID、企业 ID 或 AgentId 不符），已拒绝。请核对设置。',
  },
  undecipherable: {
    status: 403,
    tell: '消息解不开，已拒绝。请核对 EncodingAESKey 是否与后台填写的一致。',
  },
  unencrypted: {
    status: 403,
    tell: '收到未加密的消息，已拒绝。请在后台选安全模式，或把加密方式设置成与后台一致。',
  },
  encrypted: {
    status: 403,
    tell: '收到加密的消息，但没有设置 EncodingAESKey，已拒绝。请设置它，或在后台选明文模式。',
  },
  xml: { status: 400, tell: '收到的内容不是平台的 XML，已拒绝。' },
  large: { status: 413, tell: '收到的内容太大，已拒绝。' },
  slow: { status: 408, tell: '内容传得太慢，已拒绝。' },
  stopping: { status: 503, tell: '正在停止，不再接收消息。' },
} as const satisfies Record<string, { status: number; tell: string }>;

/** A reason of {@link REFUSALS}. */
export type RefusalReason = keyof typeof REFUSALS;

/** A request that is refused. Holds nothing of what was sent. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason) {
    super(REFUSALS[reason].tell);
    this.name = 'Refusal';
    this.reason = reason;
  }
}
