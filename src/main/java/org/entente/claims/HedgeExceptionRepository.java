package org.entente.claims;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface HedgeExceptionRepository extends JpaRepository<HedgeException, Long> {

	Optional<HedgeException> findByClaimIdAndRevision(long claimId, int revision);

}
