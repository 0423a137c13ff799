// Keeps a further version of the rules.
// :one
CREATE (rules:CardRules {version: toInteger($version), json: $json, by: $by, at: $at, note: $note})
MERGE (mark:ChangeMark {id: 'projects'})
SET mark.version = coalesce(mark.version, 0) + 1
RETURN rules.version AS version
