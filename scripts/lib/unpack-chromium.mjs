/** Run by chromium.mjs in a process of its own, whose environment says where to unpack. */
import chromium from '@sparticuz/chromium';

await chromium.executablePath();
