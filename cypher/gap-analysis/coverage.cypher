// Who looked for each segment of the chain in the region, in a wider one that found nothing, or in a narrower one that found something?
// :many
MATCH (:Chain {id: $chain})<-[:PART_OF]-(segment:Segment)<-[:OF]-(coverage:Coverage)-[:IN]->(place:Region)
MATCH (region:Region {id: $region})
WITH segment, coverage, place, region,
  EXISTS { (place)-[:WITHIN*0..6]->(region) } AS inside,
  EXISTS { (region)-[:WITHIN*0..6]->(place) } AS around
WHERE coverage.asOf <= $asOf
  AND (place = region
    OR (inside AND coverage.finding = 'present')
    OR (around AND (coverage.finding = 'absent' OR NOT coverage.lookedInto)))
RETURN segment.id AS segment, place = region AS exact, coverage.lookedInto AS lookedInto, coverage.finding AS finding,
  coverage.basis AS basis, coverage.asOf AS asOf, coverage.evidence AS evidence, coverage.sources AS sources
ORDER BY segment, exact DESC, asOf DESC
