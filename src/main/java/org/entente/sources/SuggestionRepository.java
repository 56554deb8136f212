package org.entente.sources;

import org.springframework.data.jpa.repository.JpaRepository;

interface SuggestionRepository extends JpaRepository<DerivationSuggestion, Long> {

}
