package org.entente.sources;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface SourceRepository extends JpaRepository<Source, Long> {

	Optional<Source> findByExternalId(UUID externalId);

}
