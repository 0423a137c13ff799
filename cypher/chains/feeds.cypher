// Which segment of this chain feeds which, and on whose word?
// :many
MATCH (:Chain {id: $chain})<-[:PART_OF]-(from:Segment)-[feeds:FEEDS]->(to:Segment)-[:PART_OF]->(:Chain {id: $chain})
RETURN from.id AS from, to.id AS to, feeds.confidence AS confidence, feeds.evidence AS evidence, feeds.sources AS sources
ORDER BY from, to
