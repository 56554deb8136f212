package org.entente.accounts;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

interface ApiTokenRepository extends JpaRepository<ApiToken, Long> {

	List<ApiToken> findByAccountIdAndRevokedAtIsNull(long accountId);

}
