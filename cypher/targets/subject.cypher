// Are the company, segment, chain and region of a target to be known, what are they called, and which chains is the segment part of?
// :one
OPTIONAL MATCH (company:Company {id: $company})
OPTIONAL MATCH (segment:Segment {id: $segment})
OPTIONAL MATCH (chain:Chain {id: $chain})
OPTIONAL MATCH (region:Region {id: $region})
RETURN company.name AS company, segment.name AS segment, chain.name AS chain, region.name AS region,
  COLLECT { MATCH (segment)-[:PART_OF]->(own:Chain) RETURN {id: own.id, name: own.name} ORDER BY own.id } AS chainsOfSegment
