-- States, present and past. The rows come from db/reference.
CREATE TABLE country (
  code         text PRIMARY KEY CONSTRAINT country_code_form CHECK (code ~ '^[A-Z]{3}$'),
  alpha2       text CONSTRAINT country_alpha2_form CHECK (alpha2 ~ '^[A-Z]{2}$'),
  numeric_code text,
  name         text NOT NULL,
  kind         text NOT NULL CONSTRAINT country_kind_known CHECK (kind IN ('state', 'territory', 'former state')),
  region       text,
  subregion    text,
  m49          text,
  cow_number   integer,
  state_from   integer,
  state_to     integer,
  capital      text
);
COMMENT ON TABLE country IS 'A state or territory, present or past';
COMMENT ON COLUMN country.code IS 'ISO 3166-1 or 3166-3 alpha-3 code; where ISO has none, a code named in db/reference/README.md';
COMMENT ON COLUMN country.alpha2 IS 'ISO 3166-1 alpha-2 code';
COMMENT ON COLUMN country.numeric_code IS 'ISO 3166-1 numeric code, three digits';
COMMENT ON COLUMN country.name IS 'English short name as commonly written';
COMMENT ON COLUMN country.kind IS 'state, territory or former state';
COMMENT ON COLUMN country.region IS 'Region, UN M49';
COMMENT ON COLUMN country.subregion IS 'Subregion, UN M49';
COMMENT ON COLUMN country.m49 IS 'UN M49 code, three digits';
COMMENT ON COLUMN country.cow_number IS 'Correlates of War country number';
COMMENT ON COLUMN country.state_from IS 'First year in the Correlates of War state system';
COMMENT ON COLUMN country.state_to IS 'Last year in it; null while it lasts';
COMMENT ON COLUMN country.capital IS 'Capital, English name';

CREATE TABLE country_name (
  country_code text NOT NULL REFERENCES country (code),
  name         text NOT NULL,
  language     text NOT NULL,
  kind         text NOT NULL CONSTRAINT country_name_kind_known CHECK (kind IN ('official', 'own', 'alias', 'demonym', 'capital')),
  PRIMARY KEY (country_code, kind, language, name)
);
CREATE INDEX country_name_lower ON country_name (lower(name));
COMMENT ON TABLE country_name IS 'Another name of a country, its people or its capital';
COMMENT ON COLUMN country_name.country_code IS 'Country';
COMMENT ON COLUMN country_name.name IS 'The name, in its own script';
COMMENT ON COLUMN country_name.language IS 'BCP 47 language tag; und when it belongs to none';
COMMENT ON COLUMN country_name.kind IS 'official, own (in a language of the country), alias, demonym, or capital';

CREATE TABLE country_succession (
  predecessor text NOT NULL REFERENCES country (code),
  successor   text NOT NULL REFERENCES country (code),
  year        integer NOT NULL,
  note        text,
  PRIMARY KEY (predecessor, successor)
);
COMMENT ON TABLE country_succession IS 'One state following another on all or part of its territory';
COMMENT ON COLUMN country_succession.predecessor IS 'The earlier state';
COMMENT ON COLUMN country_succession.successor IS 'The later state';
COMMENT ON COLUMN country_succession.year IS 'Year of the change';
COMMENT ON COLUMN country_succession.note IS 'What happened, where a year does not say it';
