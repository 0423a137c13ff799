// Which two do the tables themselves tell apart or leave open?
// :many
MATCH (decision:MergeDecision)-[:ABOUT]->(entity:Entity)
WHERE decision.decision <> 'same' AND decision.other CONTAINS ':'
RETURN entity.id AS entity, decision.other AS other, decision.decision AS decision
