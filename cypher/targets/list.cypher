// Which targets have people put on the list or taken off it, what are the things they are about called now, and where does each region lie?
// :many
MATCH (target:Target)
OPTIONAL MATCH (company:Company {id: target.company})
OPTIONAL MATCH (segment:Segment {id: target.segment})
OPTIONAL MATCH (chain:Chain {id: target.chain})
OPTIONAL MATCH (region:Region {id: target.region})
RETURN target {.*} AS target, company.name AS company, segment.name AS segment, chain.name AS chain, region.name AS region,
  COLLECT { MATCH (region)-[:WITHIN*1..6]->(around:Region) RETURN around.id } AS within
ORDER BY target.addedOn DESC, target.id
