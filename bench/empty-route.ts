/** A Hono app with one route that does nothing: what the frame alone costs, beside `bench serve`. */
import { Hono } from 'hono';
import { listen } from '../src/cli/listener.ts';

const app = new Hono().post('/api/ask', async (c) =>
  c.json({ received: Object.keys(await c.req.json()).length }),
);
const { address } = await listen(app.fetch, { host: '127.0.0.1', port: 0 });
process.stdout.write(`ready：${address}\n`);
