// Which projects does this entity, or a company below it, back, put money into, introduce or oversee, and which fill or stand in it?
// :many
MATCH (n:Entity {id: $id})
MATCH (n)<-[owned:SUBSIDIARY_OF WHERE owned.asOf <= $asOf AND (owned.validFrom IS NULL OR owned.validFrom <= $asOf)
  AND (owned.validTo IS NULL OR owned.validTo >= $asOf OR $asOf STARTS WITH owned.validTo)]-{0,3}(member:Entity)
WITH DISTINCT n, member
CALL (member) {
  MATCH (member)-[tie:BACKS|INVESTS_IN|INTRODUCED|OVERSEES]->(project:Project)
  RETURN tie, project
  UNION
  MATCH (member:Segment|Site)<-[tie:FILLS|SITED_IN]-(project:Project)
  RETURN tie, project
}
WITH n, member, tie, project
WHERE tie.asOf <= $asOf AND (tie.validFrom IS NULL OR tie.validFrom <= $asOf)
  AND (tie.validTo IS NULL OR tie.validTo >= $asOf OR $asOf STARTS WITH tie.validTo)
// Its own part goes before that of a company below it.
WITH project, tie, member, n = member AS own
ORDER BY own DESC, member.id
WITH project, collect({type: type(tie), own: own, member: member}) AS parts
WITH project, parts, head(parts) AS first
RETURN project.id AS project,
  reduce(types = [], part IN parts | CASE WHEN part.own = first.own AND NOT part.type IN types THEN types + part.type ELSE types END) AS types,
  CASE WHEN NOT first.own THEN {
    id: first.member.id, label: [l IN labels(first.member) WHERE l <> 'Entity'][0], name: first.member.name
  } END AS through
ORDER BY project
