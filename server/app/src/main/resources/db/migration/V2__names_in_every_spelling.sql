-- Names are found in every Danish spelling: the folded form has o for ø and oe, a for å and aa. Doing it twice changes nothing
-- that matters, and an older Torv still finds what it stores itself.
UPDATE person SET folded = replace(replace(folded, 'oe', 'o'), 'aa', 'a');

COMMENT ON COLUMN person.folded IS 'lower case; æ as ae, ø and oe as o, å and aa as a; a space before every word';
