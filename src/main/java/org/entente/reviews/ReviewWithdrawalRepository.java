package org.entente.reviews;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewWithdrawalRepository extends JpaRepository<ReviewWithdrawal, Long> {

}
