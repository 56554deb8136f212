package org.entente.grading;

import org.springframework.data.jpa.repository.JpaRepository;

interface SecondGradeRepository extends JpaRepository<SecondGrade, Long> {

}
