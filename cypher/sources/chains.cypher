// What does the graph hold of each chain, and how much of it is in a region? Without a region nothing is local.
// :many
OPTIONAL MATCH (place:Region)-[:WITHIN*0..6]->(:Region {id: $region})
WITH collect(place) AS places
MATCH (chain:Chain)
CALL (chain, places) {
  OPTIONAL MATCH (firm:Company)-[:OPERATES_IN]->(:Entity)-[:PART_OF]->{0,1}(chain)
  WITH DISTINCT chain, places, firm,
    COLLECT { MATCH (firm)-[:LOCATED_IN]->(region:Region) RETURN region }
    + COLLECT { MATCH (firm)-[:SITED_IN]->{1,2}(:Park|Site)-[:LOCATED_IN]->(region:Region) RETURN region } AS seats
  WITH firm, seats, any(seat IN seats WHERE seat IN places) AS local
  RETURN collect(firm) AS firms, collect(CASE WHEN local THEN firm END) AS locals,
    count(CASE WHEN size(seats) = 0 THEN firm END) AS unplaced
}
CALL (chain, places, locals) {
  MATCH (chain)<-[:PART_OF]-(segment:Segment)
  RETURN count(segment) AS segments, count(CASE WHEN
    EXISTS { MATCH (firm:Company)-[:OPERATES_IN]->(segment) WHERE firm IN locals }
    OR EXISTS { MATCH (segment)<-[:OF]-(coverage:Coverage {lookedInto: true})-[:IN]->(:Region {id: $region}) }
  THEN 1 END) AS judged
}
CALL (chain, firms) {
  WITH firms + COLLECT { MATCH (leader:Company)-[:LEADS]->(chain) RETURN leader } AS members
  UNWIND members AS member
  WITH DISTINCT members, member
  MATCH (member)-[tie]->(other:Company)
  WHERE type(tie) IN $tieTypes AND other IN members
  RETURN collect(tie) AS ties
}
CALL (chain, firms, ties) {
  WITH [tie IN ties | {sources: tie.sources, asOf: tie.asOf}]
    + COLLECT {
      MATCH (:Company)-[works:OPERATES_IN]->(:Entity)-[:PART_OF]->{0,1}(chain)
      RETURN {sources: works.sources, asOf: works.asOf}
    }
    + COLLECT { MATCH (:Company)-[leads:LEADS]->(chain) RETURN {sources: leads.sources, asOf: leads.asOf} }
    + COLLECT { MATCH (:Segment)-[part:PART_OF]->(chain) RETURN {sources: part.sources, asOf: part.asOf} }
    + COLLECT {
      MATCH (coverage:Coverage {lookedInto: true})-[:OF]->(:Segment)-[:PART_OF]->(chain)
      RETURN {sources: coverage.sources, asOf: coverage.asOf}
    } AS facts
  UNWIND facts AS fact
  UNWIND fact.sources AS source
  RETURN count(DISTINCT source) AS sources, max(fact.asOf) AS newest
}
RETURN {id: chain.id, label: 'Chain', name: chain.name} AS chain, segments, judged, size(firms) AS firms,
  size(locals) AS local, unplaced, size(ties) AS ties, sources, newest
ORDER BY segments DESC, firms DESC, chain.id
