-- The last decision about a relationship, without reading everything that ever happened to it
CREATE INDEX change_log_of_decisions ON change_log (relationship_id, id DESC) WHERE subject = 'review';
