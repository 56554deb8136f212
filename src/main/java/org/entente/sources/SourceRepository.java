package org.entente.sources;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface SourceRepository extends JpaRepository<Source, Long> {

	Optional<Source> findByExternalId(UUID externalId);

	/** Lets one transaction at a time number the versions of a source. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Source> findLockedById(long id);

}
