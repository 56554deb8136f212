package org.entente.claims;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ClaimRepository extends JpaRepository<Claim, Long> {

	Optional<Claim> findByExternalId(UUID externalId);

}
