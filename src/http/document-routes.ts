/** `/api/documents…`: the library, one document, its measures and its units. */
import { type Context, Hono } from 'hono';
import type { Assistant } from '../assistant.ts';
import { NotFoundError } from '../errors.ts';
import { rawStretch } from '../library/raw-stretch.ts';
import type { Measure, PolicyDocument } from '../schema/document.ts';
import type { AppEnv } from './app-env.ts';
import { measureInput, parseInput, queryOf } from './input.ts';

export function documentRoutes(assistant: Assistant): Hono<AppEnv> {
  return new Hono<AppEnv>()
    .get('/api/documents', (c) => c.json({ documents: assistant.documents() }))
    .get('/api/documents/:id', (c) => c.json(assistant.document(c.req.param('id')).document))
    .get('/api/documents/:id/measures/:number', (c) => {
      const library = assistant.document(c.req.param('id'));
      const { document } = library;
      const { raw } = parseInput(measureInput, queryOf(c.req.url));
      const { measure, previous, next } = measureOf(document, c.req.param('number'));
      const section = document.sections.find((candidate) => candidate.id === measure.section);
      return c.json({
        document: documentReference(document),
        ...measure,
        sectionTitle: section?.title ?? null,
        url: measureUrl(document.id, measure.number),
        previous: previous === undefined ? null : neighbour(document.id, previous),
        next: next === undefined ? null : neighbour(document.id, next),
        ...(raw === '1' && { raw: rawStretch(library, measure.span) }),
      });
    })
    .get('/api/documents/:id/units', (c) => c.json({ units: assistant.document(c.req.param('id')).units }))
    .get('/api/documents/:id/units/:name', (c: Context<AppEnv, '/api/documents/:id/units/:name'>) =>
      c.json(assistant.unit(c.req.param('id'), c.req.param('name'))),
    );
}

export type MeasureInPlace = {
  measure: Measure;
  previous: Measure | undefined;
  next: Measure | undefined;
};

/** The measure whose number is written in Arabic digits. Throws NotFoundError saying how many there are. */
export function measureOf(document: PolicyDocument, number: string): MeasureInPlace {
  const { measures } = document;
  const position = /^[1-9]\d{0,4}$/.test(number)
    ? measures.findIndex((measure) => measure.number === Number(number))
    : -1;
  const measure = measures[position];
  if (measure === undefined) throw new NotFoundError('条款', number, { total: measures.length });
  return { measure, previous: measures[position - 1], next: measures[position + 1] };
}

export function documentReference(document: PolicyDocument) {
  const { id, title, number, version } = document;
  return { id, title, number, version };
}

export function measureUrl(document: string, number: number): string {
  return `/d/${encodeURIComponent(document)}/m/${number}`;
}

function neighbour(document: string, { id, number, label, title }: Measure) {
  return { id, number, label, title, url: measureUrl(document, number) };
}
