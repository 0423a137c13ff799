// Puts a site on offer.
// :one
CREATE (site:SiteOffer {id: $id})
SET site += $properties
RETURN site.id AS id
