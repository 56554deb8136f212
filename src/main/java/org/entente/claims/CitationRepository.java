package org.entente.claims;

import org.springframework.data.jpa.repository.JpaRepository;

interface CitationRepository extends JpaRepository<Citation, Long> {

	boolean existsByClaimIdAndRetractedAtIsNull(long claimId);

}
