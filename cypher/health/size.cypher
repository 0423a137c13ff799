// How many nodes and relationships does the graph hold?
// :one
RETURN COUNT { MATCH () } AS nodes, COUNT { MATCH ()-->() } AS relationships
