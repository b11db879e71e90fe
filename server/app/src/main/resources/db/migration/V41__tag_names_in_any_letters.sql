-- Ø and ø are one letter in a tag's name, whatever the database's own locale says.
DROP INDEX tag_name;
CREATE UNIQUE INDEX tag_name ON tag (team, lower(name COLLATE "da-x-icu"));
