// Under which keys can a claim be made?
// :many
MATCH (key:ClaimKey)
RETURN key.key AS key, key.nameZh AS nameZh, key.nameEn AS nameEn, key.kind AS kind
ORDER BY key.nameZh, key.key
