package org.entente.actors;

import org.springframework.data.repository.CrudRepository;

interface ActorRepository extends CrudRepository<Actor, Long> {

}
