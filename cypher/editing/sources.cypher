// Which sources hold these words in title, publisher or address?
// :many
MATCH (source:Source)
WHERE all(word IN $words WHERE
  toLower(source.title + ' ' + coalesce(source.publisher, '') + ' ' + coalesce(source.url, '') + ' '
    + coalesce(source.date, '')) CONTAINS word)
RETURN source.id AS id, source.title AS title, source.publisher AS publisher, source.date AS date, source.url AS url
ORDER BY coalesce(source.date, '') DESC, source.id
LIMIT toInteger($limit)
