// What state is the graph in: which seed it holds, the marks writers left, how much there is, of when is the newest source, and what time is it?
// :one
OPTIONAL MATCH (seed:SeedState {id: 'seed'})
WITH seed.hash AS seed
OPTIONAL MATCH (written:ChangeMark)
WITH seed, written
ORDER BY written.id
WITH seed, collect(written.id + ' ' + toString(written.version)) AS writers
OPTIONAL MATCH (source:Source)
WITH seed, writers, max(source.date) AS newest, count(source) AS sources
RETURN seed, writers, newest, sources, toString(datetime({timezone: "Z"})) AS at,
  COUNT { (:Entity) } AS entities,
  COUNT { (:Claim) } AS claims,
  COUNT { ()-->() } - COUNT { ()-[:HAS_CLAIM]->() } - COUNT { ()-[:OF]->() } - COUNT { ()-[:IN]->() } - COUNT { ()-[:ABOUT]->() } AS ties
