// Writes who looked for which segment in which region; one whose end is missing is not counted as written.
// :one
UNWIND $rows AS row
MATCH (segment:Segment {id: row.segment})
MATCH (region:Region {id: row.region})
MERGE (coverage:Coverage {id: row.id})
SET coverage += row.properties
MERGE (coverage)-[of:OF]->(segment)
MERGE (coverage)-[place:IN]->(region)
SET of.dataset = row.properties.dataset, place.dataset = row.properties.dataset
RETURN count(coverage) AS written
