// Which labels do the nodes carry, and which properties? Told from the first 50,000 nodes.
// :many
MATCH (n)
WITH n LIMIT 50000
UNWIND labels(n) AS label
UNWIND keys(n) AS property
WITH DISTINCT label, property ORDER BY property
RETURN label, collect(property) AS properties
ORDER BY label
