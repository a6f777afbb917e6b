import { opened } from './test-repository.ts';

/** A process that changes one review many times: `review-writer.ts FOLDER REVIEW NAME TIMES`. */
const [folder = '', review = '', name = '', times = '0'] = process.argv.slice(2);
const { reviews } = await opened(folder);
for (let index = 0; index < Number(times); index++) {
  await reviews.change(review, (state) => ({ ...state, items: { ...state.items, [`${name}-${index}`]: { state: 'done' } } }));
}
