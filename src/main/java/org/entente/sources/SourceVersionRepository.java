package org.entente.sources;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

interface SourceVersionRepository extends JpaRepository<SourceVersion, Long> {

	Optional<SourceVersion> findBySourceIdAndNumber(long sourceId, int number);

	Optional<SourceVersion> findFirstBySourceIdOrderByNumberDesc(long sourceId);

	Optional<SourceVersion> findFirstBySourceIdAndContentKnownTrueOrderByNumberDesc(long sourceId);

}
