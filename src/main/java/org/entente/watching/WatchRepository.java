package org.entente.watching;

import org.springframework.data.jpa.repository.JpaRepository;

interface WatchRepository extends JpaRepository<Watch, Long> {

}
