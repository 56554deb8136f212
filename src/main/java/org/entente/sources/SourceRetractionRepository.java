package org.entente.sources;

import org.springframework.data.jpa.repository.JpaRepository;

interface SourceRetractionRepository extends JpaRepository<SourceRetraction, Long> {

	int countBySourceId(long sourceId);

}
