package org.entente.reviews;

import org.springframework.data.jpa.repository.JpaRepository;

interface FlagRepository extends JpaRepository<Flag, Long> {

}
