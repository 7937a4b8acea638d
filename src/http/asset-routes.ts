/** `/assets/:file`: the built scripts of our pages, by names that change with their content. */
import { Hono } from 'hono';
import { NotFoundError } from '../errors.ts';
import type { AppEnv, WebAssets } from './app-env.ts';

const FOREVER = 'public, max-age=31536000, immutable';

/** Compressed where the browser takes it. What is not among `assets` is not found. */
export function assetRoutes(assets: WebAssets | undefined): Hono<AppEnv> {
  return new Hono<AppEnv>().get('/assets/:file', (c) => {
    const name = c.req.param('file');
    const file = assets?.files.get(name);
    if (file === undefined) throw new NotFoundError('文件', name);
    c.header('Cache-Control', FOREVER);
    c.header('Vary', 'Accept-Encoding');
    c.header('Content-Type', file.type);
    if (!/\bgzip\b/.test(c.req.header('Accept-Encoding') ?? '')) return c.body(file.body);
    c.header('Content-Encoding', 'gzip');
    return c.body(file.gzip);
  });
}
