// How many companies outside the region work in each segment of the chain?
// :many
MATCH (chain:Chain {id: $chain})
MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH chain, collect(DISTINCT place) AS places
MATCH (chain)<-[:PART_OF]-(segment:Segment)<-[works:OPERATES_IN]-(firm:Company)
WHERE works.asOf <= $asOf
  AND NOT EXISTS { MATCH (firm)-[:LOCATED_IN]->(region:Region) WHERE region IN places }
  AND NOT EXISTS { MATCH (firm)-[:SITED_IN]->(:Park)-[:LOCATED_IN]->(region:Region) WHERE region IN places }
RETURN segment.id AS segment, count(DISTINCT firm) AS firms
