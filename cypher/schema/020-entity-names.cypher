// Every Han character is a word of its own here, so that one character, any part of a name and a name with one wrong character can be found.
CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.name, n.aliases, n.legalName]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}
