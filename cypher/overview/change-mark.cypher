// Has anything changed: how many facts of each kind are there, and when did a writer last leave its mark?
// :one
OPTIONAL MATCH (written:ChangeMark)
WITH collect(written.id + ' ' + toString(written.version)) AS writers
RETURN writers + [
    COUNT { (:Entity) }, COUNT { (:Claim) }, COUNT { (:Coverage) }, COUNT { ()-[:HAS_CLAIM]->() },
    COUNT { ()-[:OPERATES_IN]->() }, COUNT { ()-[:FILLS]->() }, COUNT { ()-[:LOCATED_IN]->() },
    COUNT { ()-[:SITED_IN]->() }, COUNT { ()-[:SUPPLIES]->() }, COUNT { ()-[:SUBSIDIARY_OF]->() },
    COUNT { ()-[:LEADS]->() }, COUNT { (:Segment)-[:FEEDS]->() }, COUNT { ()-[:BACKS]->() }, COUNT { ()-[:INVESTS_IN]->() },
    COUNT { ()-[:INTRODUCED]->() }, COUNT { ()-[:OVERSEES]->() }
  ] AS mark
