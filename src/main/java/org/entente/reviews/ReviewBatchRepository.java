package org.entente.reviews;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewBatchRepository extends JpaRepository<ReviewBatch, Long> {

	Optional<ReviewBatch> findByExternalId(UUID externalId);

}
