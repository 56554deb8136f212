package org.entente.accounts;

import java.util.List;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<Account, Long> {

	boolean existsByUsername(String username);

	/**
	 * Everyone who can administer now, held until the transaction ends: two
	 * administrators cannot dismiss each other at the same moment.
	 */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select a from Account a
			where a.role = org.entente.accounts.Role.ADMINISTRATOR and a.disabledAt is null and a.passwordHash is not null
			order by a.id""")
	List<Account> lockAdministrators();

}
