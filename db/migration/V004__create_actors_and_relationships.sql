CREATE SEQUENCE actor_seq INCREMENT BY 50;
CREATE TABLE actor (
  id          bigint PRIMARY KEY,
  external_id uuid NOT NULL CONSTRAINT actor_external_id_unique UNIQUE,
  name        text NOT NULL CONSTRAINT actor_name_length CHECK (length(name) BETWEEN 1 AND 200),
  kind        text NOT NULL CONSTRAINT actor_kind_known CHECK (kind IN ('ORGANISATION', 'COMPANY', 'FRONT_COMPANY', 'VESSEL',
              'BANK', 'PERSON', 'ARMED_GROUP', 'BLOC', 'REGION', 'UNNAMED')),
  home        text REFERENCES country (code),
  description text CONSTRAINT actor_description_length CHECK (length(description) <= 2000),
  version     integer NOT NULL DEFAULT 0
);
CREATE INDEX actor_by_name ON actor (lower(name), id);
CREATE INDEX actor_by_home ON actor (home);
COMMENT ON TABLE actor IS 'Anyone but a state who takes part in a claim';
COMMENT ON COLUMN actor.id IS 'Internal number';
COMMENT ON COLUMN actor.external_id IS 'Id that stays the same in every instance';
COMMENT ON COLUMN actor.name IS 'Name as printed; for an unnamed party the words of the source';
COMMENT ON COLUMN actor.kind IS 'What it is';
COMMENT ON COLUMN actor.home IS 'Home country, where known';
COMMENT ON COLUMN actor.description IS 'What tells it apart';
COMMENT ON COLUMN actor.version IS 'Optimistic lock';

CREATE SEQUENCE relationship_seq INCREMENT BY 50;
CREATE TABLE relationship (
  id         bigint PRIMARY KEY,
  code       text NOT NULL CONSTRAINT relationship_code_unique UNIQUE
             CONSTRAINT relationship_code_form CHECK (code ~ '^[A-Z]{3}(-[A-Z]{3}){1,7}$'),
  created_at timestamptz NOT NULL
);
COMMENT ON TABLE relationship IS 'Two states (a dyad) or three and more (a group)';
COMMENT ON COLUMN relationship.id IS 'Internal number';
COMMENT ON COLUMN relationship.code IS 'Codes of the members, sorted, joined by hyphens: IRN-PRK';
COMMENT ON COLUMN relationship.created_at IS 'When the first claim about it was recorded';

CREATE TABLE relationship_member (
  relationship_id bigint NOT NULL REFERENCES relationship (id),
  position        integer NOT NULL CONSTRAINT relationship_member_position CHECK (position >= 0),
  country_code    text NOT NULL REFERENCES country (code),
  PRIMARY KEY (relationship_id, position),
  CONSTRAINT relationship_member_once UNIQUE (relationship_id, country_code)
);
CREATE INDEX relationship_member_country ON relationship_member (country_code, relationship_id);
COMMENT ON TABLE relationship_member IS 'A member state of a relationship';
COMMENT ON COLUMN relationship_member.relationship_id IS 'Relationship';
COMMENT ON COLUMN relationship_member.position IS 'Place in the sorted code, from 0';
COMMENT ON COLUMN relationship_member.country_code IS 'Member';

-- The code says exactly what the members say, whoever writes them.
CREATE FUNCTION relationship_members_match_code() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  expected text;
  listed   text;
BEGIN
  SELECT code INTO expected FROM relationship WHERE id = NEW.relationship_id;
  SELECT string_agg(country_code, '-' ORDER BY country_code COLLATE "C") INTO listed
    FROM relationship_member WHERE relationship_id = NEW.relationship_id;
  IF expected IS DISTINCT FROM listed THEN
    RAISE EXCEPTION 'members % do not make up %', listed, expected
      USING ERRCODE = 'check_violation', CONSTRAINT = 'relationship_code_names_its_members';
  END IF;
  RETURN NULL;
END $$;
COMMENT ON FUNCTION relationship_members_match_code() IS 'Checked at commit: the code of a relationship is its members, sorted';
CREATE CONSTRAINT TRIGGER relationship_code_names_its_members AFTER INSERT OR UPDATE ON relationship_member
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION relationship_members_match_code();
