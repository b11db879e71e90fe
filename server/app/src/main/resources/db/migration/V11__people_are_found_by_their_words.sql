-- What V3 wrote in lower case only is folded as Findable does it, and counting a unit's people needs the index alone. -------------

CREATE FUNCTION pg_temp.folded(given text) RETURNS text LANGUAGE sql AS $$
    SELECT replace(replace(rtrim(regexp_replace(regexp_replace(normalize(
               replace(replace(replace(lower(normalize(given, NFC) COLLATE "da-x-icu"), 'æ', 'ae'), 'ø', 'oe'), 'å', 'aa'), NFD),
               '[\u0300-\u036f]', '', 'g'), '(^|[^[:alnum:]])[^[:alnum:]]*', ' ', 'g')), 'oe', 'o'), 'aa', 'a')
$$;

UPDATE unit SET folded = pg_temp.folded(name);
UPDATE person SET findable = person.folded || coalesce(pg_temp.folded(title), '')
    || coalesce((SELECT unit.folded FROM unit WHERE unit.id = person.home), '');

COMMENT ON COLUMN person.findable IS 'folded name, title and name of the unit: kept true by whoever writes one of the three';

DROP INDEX person_home;
CREATE INDEX person_home ON person (home) WHERE active;
