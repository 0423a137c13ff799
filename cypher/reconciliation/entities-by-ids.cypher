// What are these entities called, which codes do they carry and how many others carry those too, and how much hangs on each?
// :many
UNWIND $ids AS id
MATCH (n:Entity {id: id})
RETURN n.id AS id, [label IN labels(n) WHERE label <> 'Entity'][0] AS label, n.name AS name, n.legalName AS legalName,
  coalesce(n.aliases, []) AS aliases, n.creditCode AS creditCode, n.listingCode AS listingCode, COUNT { (n)--() } AS known,
  COLLECT {
    MATCH (other:Company)
    WHERE n.listingCode IS NOT NULL AND other.listingCode CONTAINS split(n.listingCode, '.')[0]
    RETURN other.listingCode
  } AS listingCodes,
  COUNT { MATCH (other:Company) WHERE n.creditCode IS NOT NULL AND other.creditCode = n.creditCode } AS creditCodes
