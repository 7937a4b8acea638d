/** The browser that tests run in. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FONT = '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc';

export function chromiumPath(): string | undefined {
  return PLACES.find((path) => existsSync(path));
}

/** Installs browser and Chinese fonts where they are missing and can be had; says in one line what stays missing. */
export function installChromium(): string | undefined {
  if (chromiumPath() !== undefined && existsSync(FONT)) return undefined;
  try {
    const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
    execFileSync('apt-get', ['update'], quiet);
    execFileSync(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
      quiet,
    );
  } catch {
    // Not Debian, not root, or no network.
  }
  if (chromiumPath() !== undefined) return undefined;
  return `browser tests are skipped: no Chromium in ${PLACES.join(', ')} (apt-get install chromium fonts-noto-cjk)`;
}
