/** `/api/documents/:id/matrix.{json,csv,xlsx}`. */
import { type Context, Hono } from 'hono';
import type { Assistant } from '../assistant.ts';
import type { AppEnv } from './app-env.ts';
import { documentReference } from './document-routes.ts';
import { matrixInput, parseInput, queryOf } from './input.ts';
import { matrixCsv, matrixRows } from './matrix.ts';
import { matrixWorkbook } from './matrix-workbook.ts';

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function matrixRoutes(assistant: Assistant): Hono<AppEnv> {
  const requested = (c: Context<AppEnv>, id: string) => {
    const { document } = assistant.document(id);
    const { unit: name } = parseInput(matrixInput, queryOf(c.req.url));
    const unit = name === undefined ? undefined : assistant.unit(id, name);
    return { document, unit: unit?.name ?? null, rows: matrixRows(document, unit) };
  };

  return new Hono<AppEnv>()
    .get('/api/documents/:id/matrix.json', (c) => {
      const { document, unit, rows } = requested(c, c.req.param('id'));
      return c.json({ document: documentReference(document), unit, rows });
    })
    .get('/api/documents/:id/matrix.csv', (c) => {
      const id = c.req.param('id');
      return c.body(matrixCsv(requested(c, id).rows), 200, {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': attachment(`${id}-matrix.csv`),
      });
    })
    .get('/api/documents/:id/matrix.xlsx', async (c) => {
      const id = c.req.param('id');
      return c.body(await matrixWorkbook(requested(c, id).rows), 200, {
        'Content-Type': WORKBOOK_TYPE,
        'Content-Disposition': attachment(`${id}-matrix.xlsx`),
      });
    });
}

/** RFC 6266, with the name in RFC 8187 form, as an id need not be ASCII. */
function attachment(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
}
