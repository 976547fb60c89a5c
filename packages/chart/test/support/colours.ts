/** Sights to hold colours against: Machado, Oliveira and Fernandes 2009, at full severity. */
const MATRICES = {
  'full sight': [1, 0, 0, 0, 1, 0, 0, 0, 1],
  protanopia: [
    0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
  ],
  deuteranopia: [
    0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881,
  ],
  tritanopia: [
    1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039,
  ],
} as const;

export type Sight = keyof typeof MATRICES;
export const SIGHTS = Object.keys(MATRICES) as Sight[];

type Triple = [number, number, number];

const linear = (part: number): number =>
  part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;

const rgbOf = (colour: string): Triple =>
  [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as Triple;

const times = (matrix: readonly number[], [a, b, c]: Triple): Triple =>
  [0, 3, 6].map(
    (row) => (matrix[row] ?? 0) * a + (matrix[row + 1] ?? 0) * b + (matrix[row + 2] ?? 0) * c,
  ) as Triple;

const XYZ = [0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505];
const WHITE: Triple = [0.95047, 1, 1.08883];

function labOf(rgb: Triple): Triple {
  const [x, y, z] = times(XYZ, rgb).map((part, index) => {
    const share = part / (WHITE[index] ?? 1);
    return share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116;
  }) as Triple;
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** How different two colours look (CIE 1976); from about 2 on a difference is seen. */
export function difference(one: string, other: string, sight: Sight): number {
  const [a, b] = [one, other].map((colour) => {
    const seen = times(MATRICES[sight], rgbOf(colour));
    return labOf(seen.map((part) => Math.min(1, Math.max(0, part))) as Triple);
  }) as [Triple, Triple];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const luminance = (colour: string): number => times(XYZ, rgbOf(colour))[1];

/** Contrast ratio of WCAG. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}
