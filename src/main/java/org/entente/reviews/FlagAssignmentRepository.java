package org.entente.reviews;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface FlagAssignmentRepository extends JpaRepository<FlagAssignment, Long> {

	Optional<FlagAssignment> findByFlagIdAndClosedAtIsNull(long flagId);

}
