package org.entente.reviews;

import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface FlagRepository extends JpaRepository<Flag, Long> {

	/**
	 * The flag, held until the transaction ends: of two who change it one comes first.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	Optional<Flag> findHeldById(long id);

}
