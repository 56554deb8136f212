package org.entente.sources;

import org.springframework.data.jpa.repository.JpaRepository;

interface DerivationRepository extends JpaRepository<Derivation, Long> {

}
