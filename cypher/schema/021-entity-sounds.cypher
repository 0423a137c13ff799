// Pinyin, initials and Latin names, each joined into one word by the loader.
CREATE FULLTEXT INDEX entity_sounds IF NOT EXISTS FOR (n:Entity) ON EACH [n.searchPinyin]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
