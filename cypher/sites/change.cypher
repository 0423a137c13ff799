// Changes a site if it is still of the version the change was made on. Null takes a property away.
// :one
MATCH (site:SiteOffer {id: $id})
// Writing first makes a second writer wait here, and then see what the first has written.
SET site.id = site.id
WITH site
WHERE site.version = $version
SET site += $changes, site.version = site.version + 1
RETURN site.id AS id
