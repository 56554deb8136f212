package org.entente.merges;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface MergeRepository extends JpaRepository<Merge, Long> {

	/** Lets one transaction at a time undo a merge. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Merge> findLockedById(long id);

}
