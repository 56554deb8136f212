package org.entente.claims;

import org.springframework.data.jpa.repository.JpaRepository;

interface ClaimLinkRepository extends JpaRepository<ClaimLink, Long> {

	boolean existsByClaimIdAndOtherIdAndKind(long claimId, long otherId, LinkKind kind);

}
