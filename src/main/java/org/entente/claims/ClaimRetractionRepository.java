package org.entente.claims;

import org.springframework.data.jpa.repository.JpaRepository;

interface ClaimRetractionRepository extends JpaRepository<ClaimRetraction, Long> {

}
