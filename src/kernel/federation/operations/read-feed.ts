// GET /federation/feed: what this node has for the partner that asks. A partner sees only its own
// feed.
import { invariant } from '../../../base/invariant.ts';
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { ChainSchema, FEED_PAGE_MAX, FeedPageSchema, readFeed } from '../feed.ts';

export const readFeedOperation = readOperation({
  id: 'federation.read-feed',
  summary: 'Read the messages that this node has for the calling partner, after a cursor',
  route: { method: 'GET', path: '/federation/feed' },
  input: Type.Object({
    after: Type.Integer({ minimum: 0, description: 'Number of the last message the reader has.' }),
    chain: Type.Optional(ChainSchema),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: FEED_PAGE_MAX })),
  }),
  output: FeedPageSchema,
  refusals: ['federation.feed-forked'],
  permission: ['partner-node'],
  needs: {},
  async run({ db, caller }, { after, chain = '', limit = FEED_PAGE_MAX }) {
    invariant(caller.kind === 'node', 'a feed is read by a partner node');
    const page = await readFeed(db, caller.member, { number: after, chain }, limit);
    return page.ok ? ok({ output: page.value }) : page;
  },
});
