// Which functions does Cypher itself bring?
// :many
SHOW BUILT IN FUNCTIONS
YIELD name, category, signature, description
RETURN name, category, signature, description
