/** Chromium for tests and screenshots: found, or on a bare Debian machine installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PACKAGES = ['chromium', 'fonts-noto-cjk'];
const INSTALL_TIMEOUT = 600_000;
/** Nothing of the browser's own speaks to the network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of an executable; undefined where there is none. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const own = chromium.executablePath();
  return [...onPath, ...(own === '' ? [] : [own])].find(executable);
}

/** Installs it where the system's packages can be had; what is missing in one line otherwise. */
export function ensureChromium(say: (line: string) => void = () => {}): string | undefined {
  if (findChromium() !== undefined) return undefined;
  const byHand = `没有找到 Chromium，浏览器测试跳过；请安装：apt-get install -y ${PACKAGES.join(' ')}`;
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return byHand;
  say(`正在安装 ${PACKAGES.join('、')}（浏览器测试要用）`);
  const run = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: 'ignore',
      timeout: INSTALL_TIMEOUT,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  run('update');
  return run('install', '-y', '--no-install-recommends', ...PACKAGES) && findChromium() !== undefined
    ? undefined
    : byHand;
}

/** Throws where there is no Chromium. */
export function openChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is missing');
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
