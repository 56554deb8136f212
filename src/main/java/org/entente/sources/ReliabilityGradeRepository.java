package org.entente.sources;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReliabilityGradeRepository extends JpaRepository<ReliabilityGrade, Long> {

}
