// Which looks at a segment in a region rest on a source?
// :many
MATCH (segment:Segment)<-[:OF]-(coverage:Coverage)-[:IN]->(region:Region)
WHERE $id IN coverage.sources
RETURN {id: segment.id, label: 'Segment', name: segment.name} AS segment,
  {id: region.id, label: 'Region', name: region.name} AS region,
  coverage.lookedInto AS lookedInto, coverage.finding AS finding, coverage.asOf AS asOf,
  coverage.evidence AS evidence
ORDER BY segment.id, region.id, coverage.id
LIMIT toInteger($limit)
