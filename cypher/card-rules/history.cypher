// By which rules have cards been dealt, the newest first?
// :many
MATCH (rules:CardRules)
RETURN rules.version AS version, rules.json AS json, rules.by AS by, rules.at AS at, rules.note AS note
ORDER BY rules.version DESC
