// What is every entity called that may stand twice, which codes does it carry, and how much hangs on it?
// :many
MATCH (n:Entity)
WITH n, head([label IN labels(n) WHERE label IN $labels]) AS label
WHERE label IS NOT NULL
RETURN n.id AS id, label, n.name AS name, n.legalName AS legalName, coalesce(n.aliases, []) AS aliases,
  n.creditCode AS creditCode, n.listingCode AS listingCode, COUNT { (n)--() } AS known
