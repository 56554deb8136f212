package org.entente.claims;

import org.springframework.data.jpa.repository.JpaRepository;

interface ClaimRevisionRepository extends JpaRepository<ClaimRevision, Long> {

}
