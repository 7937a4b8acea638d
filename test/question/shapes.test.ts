/** Shapes of questions learnt from examples: named again in other words, stored and read back, the same each time. */
import { describe, expect, it } from 'vitest';
import { openShapes, trainShapes } from '../../src/question/shapes/classifier.ts';
import { decodeModels, encodeModels } from '../../src/question/shapes/model-file.ts';

const EXAMPLES = {
  who: ['\ue003由谁负责', '谁来管\ue003', '\ue003归哪个部门', '\ue003是谁负责的'],
  many: ['一共多少条', '总共有几条举措', '多少条举措', '举措一共几条'],
  none: ['\ue003怎么改', '\ue003有什么要求', '怎么做\ue003', '\ue003要怎么办'],
};

describe('shapes', () => {
  const shapesOf = openShapes(trainShapes(EXAMPLES));

  it.each([
    ['\ue003谁负责', 'who'],
    ['举措有多少条', 'many'],
    ['\ue003怎么办', 'none'],
  ])('%s is %s', (question, name) => expect(shapesOf(question)[0]?.name).toBe(name));

  it('gives probabilities of all shapes, the likeliest first', () => {
    const shapes = shapesOf('谁管\ue003');
    expect(shapes.map(({ probability }) => probability).reduce((a, b) => a + b)).toBeCloseTo(1);
    expect(shapes[0]?.probability).toBeGreaterThan(shapes[1]?.probability ?? 1);
  });

  it('stores the same bytes each time and reads them back', () => {
    const model = trainShapes(EXAMPLES);
    const bytes = encodeModels({ shapes: model, facts: model, englishFacts: model });
    const again = trainShapes(EXAMPLES);
    expect(bytes).toEqual(encodeModels({ shapes: again, facts: again, englishFacts: again }));
    const read = openShapes(decodeModels(bytes).shapes);
    for (const question of ['谁管', '几条举措', '怎么改']) {
      expect(read(question)[0]?.name).toBe(shapesOf(question)[0]?.name);
    }
  });

  it('reads models from anywhere in a buffer', () => {
    const model = trainShapes(EXAMPLES);
    const bytes = encodeModels({ shapes: model, facts: model, englishFacts: model });
    const moved = new Uint8Array(bytes.length + 1);
    moved.set(bytes, 1);
    expect(decodeModels(moved.subarray(1))).toEqual(decodeModels(bytes));
  });

  it('refuses weights that do not fit, other files and cut ones', () => {
    const model = trainShapes(EXAMPLES);
    const odd = encodeModels({
      shapes: { ...model, features: model.features.slice(5) },
      facts: model,
      englishFacts: model,
    });
    expect(() => decodeModels(odd)).toThrow(RangeError);
    const bytes = encodeModels({ shapes: model, facts: model, englishFacts: model });
    expect(() => decodeModels(bytes.subarray(0, -4))).toThrow(RangeError);
    expect(() => decodeModels(bytes.subarray(4))).toThrow(RangeError);
    expect(() => decodeModels(new Uint8Array(3))).toThrow(RangeError);
  });
});
